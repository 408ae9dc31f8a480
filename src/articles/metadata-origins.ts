import type { MetadataOrigin, MetadataOrigins } from '../model.ts';
import { type Metadata, NO_METADATA } from './front-matter.ts';

/** Metadata of which is known where each field came from. */
export interface SourcedMetadata extends Metadata {
  readonly origins: MetadataOrigins;
}

export const NOTHING_SAID: SourcedMetadata = { ...NO_METADATA, origins: {} };

/** Marks every field that is known as coming from one place. */
export function sourced(metadata: Metadata, origin: MetadataOrigin): SourcedMetadata {
  const { title, authors, published, url, language, rights } = metadata;
  const fields = { title, authors: authors[0] ?? null, published, url, language, rights };
  const known = Object.entries(fields).filter(([, value]) => value !== null);
  return { ...metadata, origins: Object.fromEntries(known.map(([field]) => [field, origin])) };
}

/** What is stated outright wins over what was read from the text. */
export function mergeMetadata(stated: SourcedMetadata, read: SourcedMetadata): SourcedMetadata {
  return {
    title: stated.title ?? read.title,
    authors: stated.authors.length > 0 ? stated.authors : read.authors,
    published: stated.published ?? read.published,
    url: stated.url ?? read.url,
    language: stated.language ?? read.language,
    rights: stated.rights ?? read.rights,
    questions: stated.questions,
    origins: { ...read.origins, ...stated.origins },
  };
}

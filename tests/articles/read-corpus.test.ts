import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Parsers } from '../../src/articles/open-parsers.ts';
import { parseArticle } from '../../src/articles/parse-article.ts';
import { type ReadBytes, readCorpus } from '../../src/articles/read-corpus.ts';

let home: string;
let folder: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ibid-corpus-'));
  folder = join(home, 'corpus');
  await mkdir(folder);
  await put('good.txt', 'The tide is high.');
});
afterEach(async () => {
  await rm(home, { recursive: true, force: true });
});

async function put(file: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

async function read(
  readBytes?: ReadBytes,
): Promise<{ readonly articles: readonly string[]; readonly problems: readonly string[] }> {
  const { articles, problems } = await readCorpus(folder, readBytes ? { readBytes } : {});
  return {
    articles: articles.map(({ id }) => id),
    problems: problems.map(({ file, code, severity }) => `${file} ${severity} ${code}`),
  };
}

test('reads the articles of a folder and of those in it, by id', async () => {
  await put('essays/tides.md', 'The tide is low.');
  await put('essays/b/ports.txt', 'The port is full.');
  await put('Z.txt', 'The sea is calm.');
  expect(await read()).toEqual({ articles: ['Z', 'essays/b/ports', 'essays/tides', 'good'], problems: [] });
});

test('passes over hidden files and folders', async () => {
  await put('.git/tides.txt', 'The tide is high.');
  await put('.hidden.txt', 'The tide is high.');
  await put('.DS_Store', new Uint8Array([0]));
  expect(await read()).toEqual({ articles: ['good'], problems: [] });
});

test('gives the same answer whatever the order in which a file system lists its files', async () => {
  for (const name of ['c', 'a', 'b']) await put(`${name}.txt`, 'The tide [1] is high.');
  expect(await readCorpus(folder)).toEqual(await readCorpus(folder));
  expect((await read()).articles).toEqual(['a', 'b', 'c', 'good']);
});

test('leaves out the folder that a browser put beside a saved page, in one line', async () => {
  await put('tides.html', '<title>Tides</title><p>The tide is low.');
  await put('tides_files/ad.html', '<p>Buy this.');
  await put('tides_files/style.css', 'p {}');
  await put('other_files/a.txt', 'The port is full.');
  await put('tides_files_of_mine/b.txt', 'The ship is late.');
  expect(await read()).toEqual({
    articles: ['good', 'other_files/a', 'tides', 'tides_files_of_mine/b'],
    problems: ['tides_files info page-folder'],
  });
});

test.each([
  ['tides-Dateien', 'tides.html'],
  ['tides.files', 'tides.htm'],
  ['mes_marées-fichiers', 'mes_marées.htm'],
])('takes %s for the folder of %s', async (beside, page) => {
  await put(page, '<title>Tides</title><p>The tide is low.');
  await put(`${beside}/ad.html`, '<p>Buy this.');
  const { problems } = await readCorpus(folder);
  expect(problems.map(({ file, message }) => [file, message])).toEqual([
    [beside, `holds the pictures and styles of ${page}, and is left out`],
  ]);
});

test('lists its articles by id, though their files are named in another order', async () => {
  await put('tides-low.txt', 'The tide is low.');
  await put('tides.txt', 'The tide turns.');
  expect((await read()).articles).toEqual(['good', 'tides', 'tides-low']);
});

test('lists problems by file and line, whenever they were found', async () => {
  await put('a.txt', 'The tide.[1] It turns.[2] See.[3]\n\nThat [4] too.\n\n[1] A.\n\n[2] B.');
  await put('b.txt', 'The tide.[1] It turns.[2] See.[3]\n\nThat [4] too.\n\n[1] A.\n\n[2] B.');
  await put('a.pdf', '%PDF');
  await put('c.png', 'PNG');
  const { problems } = await readCorpus(folder);
  expect(problems.map(({ file, line, code }) => `${file} ${line ?? '-'} ${code}`)).toEqual([
    'a.pdf - pdf',
    'a.txt 1 noteref-without-note',
    'a.txt 3 noteref-without-note',
    'b.txt - copy',
    'b.txt 1 noteref-without-note',
    'b.txt 3 noteref-without-note',
    'c.png - not-an-article',
  ]);
});

test('hands over as many files at once as are taken', async () => {
  for (const name of ['a', 'b', 'c']) await put(`${name}.txt`, 'The tide is low.');
  let [held, most] = [0, 0];
  const parsers: Parsers = {
    threads: 2,
    parse: async ({ bytes, file, id }) => {
      most = Math.max(most, ++held);
      await new Promise((resolve) => setTimeout(resolve, 5));
      held--;
      return parseArticle(bytes, file, id);
    },
  };
  await readCorpus(folder, { parsers });
  expect(most).toBe(2);
});

describe('an article’s id', () => {
  test('keeps the extension where two files differ in it alone', async () => {
    await put('tides.txt', 'The tide is high.');
    await put('tides.md', 'The tide is low.');
    expect((await read()).articles).toEqual(['good', 'tides.md', 'tides.txt']);
  });

  test('keeps the extension where another has that name', async () => {
    await put('tides.txt', 'The tide is high.');
    await put('tides.md', 'The tide is low.');
    await put('tides.txt.md', 'The tide turns.');
    expect((await read()).articles).toEqual(['good', 'tides.md', 'tides.txt', 'tides.txt.md']);
  });
});

describe('one bad file never takes the rest down:', () => {
  test.each([
    ['binary data', 'bad.txt', new Uint8Array([0, 1, 2, 3, 0]), 'error binary'],
    ['an empty file', 'bad.txt', '', 'error empty'],
    ['a PDF', 'bad.pdf', '%PDF-1.7', 'error pdf'],
    ['a damaged Word document', 'bad.docx', 'PK', 'error damaged-archive'],
    ['a document of another program', 'bad.odt', 'PK', 'warning unsupported-format'],
    ['a picture', 'bad.png', 'PNG', 'info not-an-article'],
    ['a file without an extension', 'LICENSE', 'MIT', 'info not-an-article'],
    ['nested quotations', 'bad.md', `${'>'.repeat(300)} a`, 'error too-deep'],
  ])('%s', async (_, file, text, problem) => {
    await put(file, text);
    expect(await read()).toEqual({ articles: ['good'], problems: [`${file} ${problem}`] });
  });

  test('a file over the limit', async () => {
    await put('bad.txt', 'a');
    await truncate(join(folder, 'bad.txt'), 20 * 1024 * 1024 + 1);
    const looked: string[] = [];
    const readBytes: ReadBytes = (path) => {
      looked.push(path.slice(folder.length + 1));
      return readFile(path);
    };
    const { problems } = await readCorpus(folder, { readBytes });
    expect([looked, problems.map(({ message }) => message)]).toEqual([
      ['good.txt'],
      ['is too large: 20971521 bytes, where 20971520 are the most'],
    ]);
  });

  test('a file as large as may be, which is looked into', async () => {
    await put('bad.txt', 'a');
    await truncate(join(folder, 'bad.txt'), 20 * 1024 * 1024);
    expect(await read()).toEqual({ articles: ['good'], problems: ['bad.txt error binary'] });
  });

  test('a file that grows over the limit while it is read', async () => {
    await put('bad.txt', 'a');
    const grown: ReadBytes = async (path) =>
      path.endsWith('bad.txt') ? new Uint8Array(20 * 1024 * 1024 + 1) : await readFile(path);
    expect(await read(grown)).toEqual({ articles: ['good'], problems: ['bad.txt error too-large'] });
  });

  test('a file that changes each time that it is read', { timeout: 10_000 }, async () => {
    await put('bad.txt', 'The tide is');
    let times = 0;
    const changing: ReadBytes = async (path) => {
      const bytes = await readFile(path);
      if (path.endsWith('bad.txt')) await put('bad.txt', `The tide is low.${'.'.repeat(++times)}`);
      return bytes;
    };
    expect(await read(changing)).toEqual({ articles: ['good'], problems: ['bad.txt error keeps-changing'] });
    expect(times).toBe(6);
  });

  test('a file that cannot be read', async () => {
    await put('bad.txt', 'The tide is low.');
    const refusing: ReadBytes = async (path) => {
      if (path.endsWith('bad.txt')) throw new Error(`EACCES: permission denied, open '${path}'`);
      return await readFile(path);
    };
    const { articles, problems } = await readCorpus(folder, { readBytes: refusing });
    expect({ articles: articles.map(({ id }) => id), problems }).toEqual({
      articles: ['good'],
      problems: [
        {
          file: 'bad.txt',
          line: null,
          code: 'unreadable-file',
          severity: 'error',
          message: 'cannot be read: EACCES: permission denied',
          hint: 'check that it exists and its permissions',
        },
      ],
    });
  });

  test('a file that vanishes between listing and reading', async () => {
    await put('a.txt', 'The tide is low.');
    await put('b.txt', 'The tide turns.');
    const vanishing: ReadBytes = async (path) => {
      if (path.endsWith('a.txt')) await unlink(join(folder, 'b.txt'));
      return await readFile(path);
    };
    expect(await read(vanishing)).toEqual({ articles: ['a', 'good'], problems: ['b.txt error unreadable-file'] });
  });

  test('a folder that is named like an article', async () => {
    await put('bad.txt/tides.txt', 'The tide is low.');
    expect(await read()).toEqual({
      articles: ['bad.txt/tides', 'good'],
      problems: ['bad.txt warning folder-named-like-article'],
    });
  });

  test('more problems than a function takes arguments', async () => {
    await put('bad.txt', `The tide.[1] It turns.[2]${' See.[1]'.repeat(150_000)}`);
    expect((await read()).problems).toHaveLength(150_002);
  });
});

// Windows has neither pipes in its file system nor, without privilege, symbolic links.
describe.skipIf(process.platform === 'win32')('a link or a pipe', () => {
  test('to a file in the folder is followed', async () => {
    await symlink(join(folder, 'good.txt'), join(folder, 'link.txt'));
    expect(await read()).toEqual({ articles: ['good', 'link'], problems: ['link.txt warning copy'] });
  });

  test('to nothing is reported', async () => {
    await symlink(join(folder, 'nowhere.txt'), join(folder, 'link.txt'));
    expect(await read()).toEqual({ articles: ['good'], problems: ['link.txt error dangling-link'] });
  });

  test('to itself is reported', async () => {
    await symlink('link.txt', join(folder, 'link.txt'));
    expect(await read()).toEqual({ articles: ['good'], problems: ['link.txt error unreadable-file'] });
  });

  test('that leaves the folder is not followed', async () => {
    await writeFile(join(home, 'secret.txt'), 'The tide is secret.');
    await symlink(join(home, 'secret.txt'), join(folder, 'link.txt'));
    expect(await read()).toEqual({ articles: ['good'], problems: ['link.txt warning link-leaves-corpus'] });
  });

  test('to a folder beside this one whose name begins with its name is not followed', async () => {
    await mkdir(`${folder}-old`);
    await writeFile(`${folder}-old/tides.txt`, 'The tide is old.');
    await symlink(`${folder}-old/tides.txt`, join(folder, 'link.txt'));
    expect(await read()).toEqual({ articles: ['good'], problems: ['link.txt warning link-leaves-corpus'] });
  });

  test('to a folder that is named like an article is not followed', async () => {
    await mkdir(join(folder, 'essays'));
    await symlink(join(folder, 'essays'), join(folder, 'link.txt'));
    expect(await read()).toEqual({ articles: ['good'], problems: ['link.txt warning not-a-file'] });
  });

  test('of a pipe is not waited for', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    expect(await read()).toEqual({ articles: ['good'], problems: ['pipe.txt warning not-a-file'] });
  });

  test('may lead to the corpus itself', async () => {
    await symlink(folder, join(home, 'link'));
    await symlink('good.txt', join(folder, 'same.txt'));
    const { articles, problems } = await readCorpus(join(home, 'link'));
    expect([articles.map(({ id }) => id), problems.map(({ code }) => code)]).toEqual([['good', 'same'], ['copy']]);
  });
});

describe('a corpus', () => {
  test('that is empty is reported', async () => {
    await unlink(join(folder, 'good.txt'));
    expect(await read()).toEqual({ articles: [], problems: [' error empty-corpus'] });
  });

  test('that does not exist is reported', async () => {
    await rm(folder, { recursive: true });
    const { articles, problems } = await readCorpus(folder);
    expect({ articles, problems }).toMatchObject({
      articles: [],
      problems: [
        { code: 'unreadable-folder', message: 'the folder cannot be read: ENOENT: no such file or directory' },
      ],
    });
  });

  test('that is a file is reported', async () => {
    expect((await readCorpus(join(folder, 'good.txt'))).problems.map(({ code }) => code)).toEqual([
      'unreadable-folder',
    ]);
  });

  test('of nothing that is an article is reported, beside what it holds', async () => {
    await unlink(join(folder, 'good.txt'));
    await put('tide.png', 'PNG');
    expect(await read()).toEqual({ articles: [], problems: [' error empty-corpus', 'tide.png info not-an-article'] });
  });

  test('of nothing but bad files has one problem for each', async () => {
    await unlink(join(folder, 'good.txt'));
    await put('bad.pdf', '%PDF');
    expect(await read()).toEqual({ articles: [], problems: ['bad.pdf error pdf'] });
  });

  test('loses what a site put around its articles', async () => {
    for (const name of ['a', 'b', 'c'])
      await put(`${name}.txt`, `The tide ${name}.\n\nIt is ${name}.\n\nShare this page now.`);
    expect((await read()).problems).toEqual([
      'a.txt info boilerplate',
      'b.txt info boilerplate',
      'c.txt info boilerplate',
    ]);
  });
});

describe('aborted by its signal', () => {
  test('before it begins, it throws the signal’s reason', async () => {
    const reason = new Error('enough');
    await expect(readCorpus(folder, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  test('while it reads, it throws the signal’s reason, and blames no file', async () => {
    const abort = new AbortController();
    const reason = new Error('enough');
    const slow: ReadBytes = async (path, signal) => {
      abort.abort(reason);
      return await readFile(path, { signal });
    };
    await expect(readCorpus(folder, { signal: abort.signal, readBytes: slow })).rejects.toBe(reason);
  });
});

test('a file that is written while it is read is read anew, whole', async () => {
  let isFirst = true;
  const growing: ReadBytes = async (path) => {
    const bytes = await readFile(path);
    if (isFirst) await put('good.txt', 'The tide is high, and the port is full.');
    isFirst = false;
    return bytes;
  };
  const { articles } = await readCorpus(folder, { readBytes: growing });
  expect(articles[0]?.blocks.map(({ text }) => text)).toEqual(['The tide is high, and the port is full.']);
});

test('tells after each file how many are read', async () => {
  await put('a.txt', 'The tide is low.');
  const told: (readonly [number, number])[] = [];
  await readCorpus(folder, { onProgress: (done, all) => told.push([done, all]) });
  expect(told).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

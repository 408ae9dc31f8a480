/** Something that the person who started the program has to mend. */
export class UsageError extends Error {}

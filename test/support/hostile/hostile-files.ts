import { HOSTILE_ARCHIVES } from './hostile-archives.js';
import { HOSTILE_DOCUMENTS } from './hostile-documents.js';
import type { HostileFile } from './hostile-file.js';
import { HOSTILE_NAMES, HOSTILE_OTHERS } from './hostile-others.js';
import { HOSTILE_PDFS } from './hostile-pdfs.js';

/** Every file that an answer may come with and should not, each with what the service is to say of it. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  { what: 'a file without a byte', filename: 'svar.pdf', make: () => Buffer.alloc(0), verdict: 'empty' },
  ...HOSTILE_ARCHIVES,
  ...HOSTILE_DOCUMENTS,
  ...HOSTILE_PDFS,
  ...HOSTILE_OTHERS,
  ...HOSTILE_NAMES,
];

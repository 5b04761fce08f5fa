import { byTheBook } from './by-the-book.js';
import { fromPeopleAndPrograms } from './from-people-and-programs.js';
import { fromProducts } from './from-products.js';
import { inWords } from './in-words.js';
import { irregular } from './irregular.js';
import type { Sample } from './sample.js';

/** Formats in which something comes back, by how they are written; each with what is to become of it. */
export const SAMPLES: Readonly<Record<string, readonly Sample[]>> = {
  'by the book': byTheBook,
  'from products': fromProducts,
  'against the book': irregular,
  'in words': inWords,
  'from people and programs': fromPeopleAndPrograms,
};

import { defineWords } from '../../shared/language/words.js';

export const changeWords = defineWords('change that a comment led to', {
  nb: { edition: (draft: string, number: number) => `${draft}, utgave ${String(number)}` },
  nn: { edition: (draft: string, number: number) => `${draft}, utgåve ${String(number)}` },
  en: { edition: (draft: string, number: number) => `${draft}, edition ${String(number)}` },
});

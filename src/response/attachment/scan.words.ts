import type { FileScan } from '../../shared/files/scanning/file-scan.entity.js';
import { defineWords, type Language } from '../../shared/language/words.js';

const scanWords = defineWords('what the scanner says', {
  nb: {
    waiting: 'Filen blir sjekket for virus og kan ikke åpnes ennå. Dere kan sende inn likevel.',
    quarantined: (found: string) =>
      `Viruskontrollen fant «${found}». Filen er lagt i karantene, så ingen får åpne den. Last opp en ren utgave.`,
  },
  nn: {
    waiting: 'Fila blir sjekka for virus og kan ikkje opnast enno. De kan sende inn likevel.',
    quarantined: (found: string) =>
      `Viruskontrollen fann «${found}». Fila er lagd i karantene, så ingen får opne henne. Last opp ei rein utgåve.`,
  },
  en: {
    waiting: 'The file is being checked for viruses and cannot be opened yet. You can submit all the same.',
    quarantined: (found: string) =>
      `The virus check found “${found}”. The file is in quarantine, and nobody may open it. Upload a clean copy.`,
  },
});

/** What whoever sent a file should know of its scan; empty when it was found clean, released, or never asked for. */
export function scanNotice(scan: FileScan | undefined, language: Language): string {
  if (scan?.state === 'waiting') return scanWords[language].waiting;
  return scan?.state === 'quarantined' ? scanWords[language].quarantined(scan.found ?? '') : '';
}

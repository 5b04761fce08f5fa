import { defineWords } from '../../../shared/language/words.js';
import type { FormFormat } from '../file/form-files.js';

export const formFormatWords = defineWords<Record<FormFormat, string>>('formats of the form', {
  nb: { word: 'Word', excel: 'Excel', pdf: 'PDF' },
  nn: { word: 'Word', excel: 'Excel', pdf: 'PDF' },
  en: { word: 'Word', excel: 'Excel', pdf: 'PDF' },
});

export const formUploadWords = defineWords('using the form', {
  nb: {
    title: 'Svar med skjema',
    introduction:
      'Last ned skjemaet, fyll det inn hos dere, og last det opp her. Da legger vi hvert svar der det hører hjemme. Dere ser over før noe blir lagt inn, og ingenting sendes før dere sender det selv.',
    download: 'Last ned skjemaet',
    inLanguage: 'Bokmål',
    downloadAs: (format: string) => `Last ned skjemaet som ${format}`,
    other: 'På andre språk',
    upload: 'Last opp det utfylte skjemaet',
    ofOthers:
      'Har dere brukt et annet skjema, med en rad for hvert kapittel? Last opp det, så prøver vi å finne plassene.',
    file: 'Skjemaet',
    fileHint: 'PDF, Word (.docx) eller Excel (.xlsx), inntil 50 MB.',
    read: 'Les skjemaet',
    chooseFile: 'Velg skjemaet først.',
    empty: 'Filen er tom. Velg skjemaet på nytt.',
    tooLarge: 'Filen er større enn 50 MB. Lagre den med mindre bilder.',
    earlier: 'Skjemaer dere har lastet opp',
    readAgain: (name: string) => `Se hva vi fant i ${name}`,
  },
  nn: {
    title: 'Svar med skjema',
    introduction:
      'Last ned skjemaet, fyll det inn hos dykk, og last det opp her. Då legg vi kvart svar der det høyrer heime. De ser over før noko blir lagt inn, og ingenting blir sendt før de sender det sjølve.',
    download: 'Last ned skjemaet',
    inLanguage: 'Nynorsk',
    downloadAs: (format: string) => `Last ned skjemaet som ${format}`,
    other: 'På andre språk',
    upload: 'Last opp det utfylte skjemaet',
    ofOthers:
      'Har de brukt eit anna skjema, med ei rad for kvart kapittel? Last opp det, så prøver vi å finne plassane.',
    file: 'Skjemaet',
    fileHint: 'PDF, Word (.docx) eller Excel (.xlsx), inntil 50 MB.',
    read: 'Les skjemaet',
    chooseFile: 'Vel skjemaet først.',
    empty: 'Fila er tom. Vel skjemaet på nytt.',
    tooLarge: 'Fila er større enn 50 MB. Lagre henne med mindre bilete.',
    earlier: 'Skjema de har lasta opp',
    readAgain: (name: string) => `Sjå kva vi fann i ${name}`,
  },
  en: {
    title: 'Answer with a form',
    introduction:
      'Download the form, fill it in, and upload it here. We then put each answer where it belongs. You look it over before anything is entered, and nothing is sent until you send it yourselves.',
    download: 'Download the form',
    inLanguage: 'English',
    downloadAs: (format: string) => `Download the form as ${format}`,
    other: 'In other languages',
    upload: 'Upload the form when it is filled in',
    ofOthers: 'Did you use another form, with a row for each chapter? Upload that, and we try to find the places.',
    file: 'The form',
    fileHint: 'PDF, Word (.docx) or Excel (.xlsx), up to 50 MB.',
    read: 'Read the form',
    chooseFile: 'Choose the form first.',
    empty: 'The file is empty. Choose the form again.',
    tooLarge: 'The file is larger than 50 MB. Save it with smaller pictures.',
    earlier: 'Forms that you have uploaded',
    readAgain: (name: string) => `See what we found in ${name}`,
  },
});

import type { ExtractionFailure } from '../../shared/documents/reading/text-block.js';
import { defineWords } from '../../shared/language/words.js';

/** What is said to whoever uploads a draft or a paper that is not taken in, or that cannot be read. */
export const fileRefusalWords = defineWords<Record<ExtractionFailure, string>>('consultation file refusals', {
  nb: {
    empty: 'Filen er tom. Sjekk at du har valgt riktig fil.',
    tooLarge: 'Filen er for stor. Del den opp, eller lagre den med mindre bilder.',
    unknownType: 'Vi kjenner ikke igjen filtypen. Lagre dokumentet som PDF eller Word (DOCX).',
    otherType: 'Dette er verken PDF eller Word (DOCX). Lagre dokumentet i et av disse formatene.',
    polyglot: 'Filen er flere slags filer på én gang. Lag en ny PDF av dokumentet.',
    encrypted: 'Filen er beskyttet med passord. Lagre den uten passord.',
    macro: 'Filen inneholder makroer. Lagre den som et vanlig Word-dokument (DOCX).',
    activeContent: 'Filen prøver å hente eller starte noe når den åpnes. Lagre den som et vanlig Word-dokument (DOCX).',
    bomb: 'Filen blir uvanlig stor når den pakkes ut. Lagre dokumentet på nytt.',
    doctype: 'Filen viser til noe som ikke hører hjemme i et Word-dokument. Lagre dokumentet på nytt.',
    damaged: 'Filen er skadet. Lagre dokumentet på nytt, og prøv igjen.',
    tooSlow: 'Det tok for lang tid å lese filen. Skriv disposisjonen selv.',
    tooMuchMemory: 'Filen er for tung å lese. Skriv disposisjonen selv.',
    crashed: 'Filen lot seg ikke lese. Skriv disposisjonen selv.',
    noConverter: 'Vi kan ikke lese denne filtypen her. Lagre dokumentet som PDF eller Word (DOCX).',
  },
  nn: {
    empty: 'Fila er tom. Sjekk at du har valt rett fil.',
    tooLarge: 'Fila er for stor. Del henne opp, eller lagre henne med mindre bilete.',
    unknownType: 'Vi kjenner ikkje att filtypen. Lagre dokumentet som PDF eller Word (DOCX).',
    otherType: 'Dette er verken PDF eller Word (DOCX). Lagre dokumentet i eit av desse formata.',
    polyglot: 'Fila er fleire slags filer på éin gong. Lag ein ny PDF av dokumentet.',
    encrypted: 'Fila er verna med passord. Lagre henne utan passord.',
    macro: 'Fila inneheld makroar. Lagre henne som eit vanleg Word-dokument (DOCX).',
    activeContent:
      'Fila prøver å hente eller starte noko når ho blir opna. Lagre henne som eit vanleg Word-dokument (DOCX).',
    bomb: 'Fila blir uvanleg stor når ho blir pakka ut. Lagre dokumentet på nytt.',
    doctype: 'Fila viser til noko som ikkje høyrer heime i eit Word-dokument. Lagre dokumentet på nytt.',
    damaged: 'Fila er skadd. Lagre dokumentet på nytt, og prøv igjen.',
    tooSlow: 'Det tok for lang tid å lese fila. Skriv disposisjonen sjølv.',
    tooMuchMemory: 'Fila er for tung å lese. Skriv disposisjonen sjølv.',
    crashed: 'Fila let seg ikkje lese. Skriv disposisjonen sjølv.',
    noConverter: 'Vi kan ikkje lese denne filtypen her. Lagre dokumentet som PDF eller Word (DOCX).',
  },
  en: {
    empty: 'The file is empty. Check that you chose the right file.',
    tooLarge: 'The file is too large. Split it up, or save it with smaller pictures.',
    unknownType: 'We do not recognise the type of file. Save the document as PDF or Word (DOCX).',
    otherType: 'This is neither PDF nor Word (DOCX). Save the document in one of these formats.',
    polyglot: 'The file is several kinds of file at once. Make a new PDF of the document.',
    encrypted: 'The file is protected by a password. Save it without the password.',
    macro: 'The file contains macros. Save it as an ordinary Word document (DOCX).',
    activeContent:
      'The file tries to fetch or start something when it is opened. Save it as an ordinary Word document (DOCX).',
    bomb: 'The file becomes unusually large when unpacked. Save the document again.',
    doctype: 'The file refers to something that does not belong in a Word document. Save the document again.',
    damaged: 'The file is damaged. Save the document again, and try once more.',
    tooSlow: 'It took too long to read the file. Write the outline yourself.',
    tooMuchMemory: 'The file is too heavy to read. Write the outline yourself.',
    crashed: 'The file could not be read. Write the outline yourself.',
    noConverter: 'We cannot read this type of file here. Save the document as PDF or Word (DOCX).',
  },
});

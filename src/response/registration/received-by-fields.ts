import type { Language } from '../../shared/language/words.js';
import type { Choices, Field, FieldSet } from '../../shared/web/fields.js';
import { receivedByWords } from './received-by.words.js';

/** What must be known of each way an answer can come, as the part `pages/response/parts/received-by` shows it. */
export interface ReceivedByFields {
  readonly words: (typeof receivedByWords)[Language];
  readonly journalNumber: Field;
  readonly consent: Choices;
  readonly consentedBy: Field;
  readonly consentedOn: Field;
  readonly readBack: Choices;
  readonly meetingPlace: Field;
  readonly present: Field;
}

export function receivedByFields(fields: FieldSet, language: Language): ReceivedByFields {
  const words = receivedByWords[language];
  const box = (name: string, label: string, text: string): Choices =>
    fields.boxes({ name, label }, [{ value: 'yes', text }]);
  return {
    words,
    journalNumber: fields.input({ name: 'journalNumber', label: words.journalNumber, hint: words.journalNumberHint }),
    consent: box('consent', words.consent, words.consentOption),
    consentedBy: fields.input({ name: 'consentedBy', label: words.consentedBy }),
    consentedOn: fields.input({ name: 'consentedOn', label: words.consentedOn, hint: words.consentedOnHint }),
    readBack: box('readBack', words.readBack, words.readBackOption),
    meetingPlace: fields.input({ name: 'meetingPlace', label: words.meetingPlace }),
    present: fields.textArea({ name: 'present', label: words.present, hint: words.presentHint, rows: 3 }),
  };
}

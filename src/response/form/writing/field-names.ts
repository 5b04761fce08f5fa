/** Names of the fields in the head of a PDF, and of the hidden one that says which form it is. */
export const HEAD_FIELDS = {
  body: 'instans',
  rapporteur: 'kontaktperson',
  email: 'epost',
  identity: 'skjema',
} as const;

export const ANSWER_FIELD = 'svar-';
export const CHOICE_FIELD = 'valg-';

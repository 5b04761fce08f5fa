import { defineWords } from '../../shared/language/words.js';
import type { Decision } from './assessment.rules.js';
import type { Stance } from './placement.entity.js';

/** The places that are no draft, section or question. */
export const placeWords = defineWords('places', {
  nb: { consultation: 'Høringen som helhet', allDrafts: 'Alle utkast', question: 'Spørsmål', about: 'om' },
  nn: { consultation: 'Høyringa som heilskap', allDrafts: 'Alle utkast', question: 'Spørsmål', about: 'om' },
  en: { consultation: 'The consultation as a whole', allDrafts: 'All drafts', question: 'Question', about: 'about' },
});

export const stanceWords = defineWords<Record<Stance, string>>('stances', {
  nb: {
    supports: 'Støtter',
    supportsWithRemarks: 'Støtter med merknad',
    opposes: 'Imot',
    neutral: 'Nøytral',
    unclear: 'Uklart',
  },
  nn: {
    supports: 'Støttar',
    supportsWithRemarks: 'Støttar med merknad',
    opposes: 'Imot',
    neutral: 'Nøytral',
    unclear: 'Uklart',
  },
  en: {
    supports: 'Supports',
    supportsWithRemarks: 'Supports with remarks',
    opposes: 'Opposes',
    neutral: 'Neutral',
    unclear: 'Unclear',
  },
});

export const decisionWords = defineWords<Record<Decision, string>>('decisions', {
  nb: {
    followed: 'Tas til følge',
    partly: 'Tas delvis til følge',
    notFollowed: 'Tas ikke til følge',
    noted: 'Tas til orientering',
    outOfScope: 'Utenfor høringen',
  },
  nn: {
    followed: 'Blir teken til følgje',
    partly: 'Blir delvis teken til følgje',
    notFollowed: 'Blir ikkje teken til følgje',
    noted: 'Blir teken til orientering',
    outOfScope: 'Utanfor høyringa',
  },
  en: {
    followed: 'Followed',
    partly: 'Partly followed',
    notFollowed: 'Not followed',
    noted: 'Noted',
    outOfScope: 'Outside the consultation',
  },
});

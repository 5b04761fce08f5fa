import type { Decision } from '../analysis/placement/assessment.rules.js';
import { defineWords } from '../shared/language/words.js';
import type { BodyOutcome, BodyStance } from './summary.model.js';

/** What each stance of a body is called. */
export const bodyStanceWords = defineWords<Record<BodyStance, string>>('report stances', {
  nb: {
    supports: 'Støtter',
    supportsWithRemarks: 'Støtter med merknad',
    opposes: 'Imot',
    neutral: 'Nøytral',
    divided: 'Delt',
    unclear: 'Uklart',
  },
  nn: {
    supports: 'Støttar',
    supportsWithRemarks: 'Støttar med merknad',
    opposes: 'Imot',
    neutral: 'Nøytral',
    divided: 'Delt',
    unclear: 'Uklart',
  },
  en: {
    supports: 'Supports',
    supportsWithRemarks: 'Supports with remarks',
    opposes: 'Opposes',
    neutral: 'Neutral',
    divided: 'Divided',
    unclear: 'Unclear',
  },
});

/** What each decision is called, and what a placement without one is called. */
export const decisionWords = defineWords<Record<Decision | 'none', string>>('report decisions', {
  nb: {
    followed: 'Tas til følge',
    partly: 'Tas delvis til følge',
    notFollowed: 'Tas ikke til følge',
    noted: 'Til orientering',
    outOfScope: 'Utenfor høringen',
    none: 'Ikke vurdert',
  },
  nn: {
    followed: 'Blir teken til følgje',
    partly: 'Blir delvis teken til følgje',
    notFollowed: 'Blir ikkje teken til følgje',
    noted: 'Til orientering',
    outOfScope: 'Utanfor høyringa',
    none: 'Ikkje vurdert',
  },
  en: {
    followed: 'Followed',
    partly: 'Partly followed',
    notFollowed: 'Not followed',
    noted: 'Noted',
    outOfScope: 'Outside the consultation',
    none: 'Not assessed',
  },
});

/** What became of each body's invitation. */
export const outcomeWords = defineWords<Record<BodyOutcome, string>>('report outcomes', {
  nb: {
    withRemarks: 'Svar med merknad',
    withoutRemarks: 'Svar uten merknad',
    endorses: 'Stiller seg bak et annet svar',
    answersThrough: 'Svarer gjennom en annen',
    declines: 'Avstår',
    attachmentOnly: 'Svar i vedlegg',
    standsBehind: 'Står bak et fellessvar',
    withdrawn: 'Trukket',
    silent: 'Ikke svart',
  },
  nn: {
    withRemarks: 'Svar med merknad',
    withoutRemarks: 'Svar utan merknad',
    endorses: 'Stiller seg bak eit anna svar',
    answersThrough: 'Svarer gjennom ein annan',
    declines: 'Avstår',
    attachmentOnly: 'Svar i vedlegg',
    standsBehind: 'Står bak eit fellessvar',
    withdrawn: 'Trekt',
    silent: 'Ikkje svart',
  },
  en: {
    withRemarks: 'Answer with remarks',
    withoutRemarks: 'Answer without remarks',
    endorses: 'Endorses another answer',
    answersThrough: 'Answers through another',
    declines: 'Declines',
    attachmentOnly: 'Answer attached',
    standsBehind: 'Stands behind a joint answer',
    withdrawn: 'Withdrawn',
    silent: 'No answer',
  },
});

/** The answers of a question with yes, partly, no, unsure; an option of a choice is shown as it is. */
export const choiceWords = defineWords('report choices', {
  nb: { yes: 'Ja', partly: 'Delvis', no: 'Nei', unsure: 'Vet ikke', divided: 'Ulike svar' },
  nn: { yes: 'Ja', partly: 'Delvis', no: 'Nei', unsure: 'Veit ikkje', divided: 'Ulike svar' },
  en: { yes: 'Yes', partly: 'Partly', no: 'No', unsure: 'Unsure', divided: 'Different answers' },
});

import type { QuestionContent } from './content.types.js';

/** The numbered questions, in the order and the language forms that the letters ask them. */
export const questions: readonly QuestionContent[] = [
  {
    key: 'grunnlag',
    kind: 'yesPartlyNoUnsure',
    scope: { kind: 'eachDraft', drafts: ['gravide', 'familier', 'paaTvers'] },
    text: {
      nb: 'Er utkastet et godt grunnlag for praksis hos dere? Svar for hvert utkast.',
      nn: 'Er utkastet eit godt grunnlag for praksis hos dykk? Svar for kvart utkast.',
      en: 'Is the draft a sound basis for practice in your services? Please answer for each draft.',
    },
  },
  {
    key: 'ansvar',
    kind: 'yesPartlyNoUnsure',
    scope: { kind: 'eachDraft', drafts: ['gravide', 'familier'] },
    text: {
      nb: 'Går det tydelig frem hva kommunen har ansvar for, og hva spesialisthelsetjenesten har ansvar for?',
      nn: 'Kjem det tydeleg fram kva kommunen har ansvar for, og kva spesialisthelsetenesta har ansvar for?',
      en: 'Is it clear what the municipality is responsible for, and what the specialist health service is responsible for?',
    },
  },
  {
    key: 'koordinator',
    kind: 'choice',
    scope: { kind: 'section', draft: 'gravide', section: '3.1' },
    options: [
      { key: 'municipality', label: 'I kommunen' },
      { key: 'specialist', label: 'I spesialisthelsetjenesten' },
      { key: 'both', label: 'Én i hver tjeneste, slik utkastet foreslår' },
      { key: 'local', label: 'Det bør avgjøres lokalt' },
    ],
    text: {
      nb: 'Hvor bør den gravides forløpskoordinator være ansatt?',
      nn: 'Kvar bør forløpskoordinatoren til den gravide vere tilsett?',
      en: 'Where should the coordinator of the pathway be employed?',
    },
  },
  {
    key: 'vurderingsfrist',
    kind: 'yesPartlyNoUnsure',
    scope: { kind: 'section', draft: 'gravide', section: '2.3' },
    text: {
      nb: 'Er det riktig at henvisningen skal vurderes innen to virkedager?',
      nn: 'Er det rett at tilvisinga skal vurderast innan to verkedagar?',
      en: 'Is it right that the referral should be assessed within two working days?',
    },
  },
  {
    key: 'nyfodtkontroller',
    kind: 'freeText',
    scope: { kind: 'section', draft: 'familier', section: '2.2' },
    text: {
      nb: 'Hva skal til for at alle barn det gjelder, kommer til kontrollene hos barnelege?',
      nn: 'Kva skal til for at alle barn det gjeld, kjem til kontrollane hos barnelege?',
      en: 'What does it take for every child concerned to attend the check-ups with a paediatrician?',
    },
  },
  {
    key: 'paaTvers',
    kind: 'freeText',
    scope: { kind: 'draft', draft: 'paaTvers' },
    text: {
      nb: 'Hvilke av anbefalingene på tvers bør gjelde i alle forløp, og hvilke bør bare gjelde i noen?',
      nn: 'Kva tilrådingar på tvers bør gjelde i alle forløp, og kva tilrådingar bør berre gjelde i nokre av dei?',
      en: 'Which of the recommendations across pathways should apply to every pathway, and which only to some?',
    },
  },
  {
    key: 'konsekvenser',
    kind: 'freeText',
    scope: { kind: 'consultation' },
    text: {
      nb: 'Hvilke økonomiske og administrative konsekvenser får forslagene for dere?',
      nn: 'Kva økonomiske og administrative konsekvensar får framlegga for dykk?',
      en: 'What financial and administrative consequences will the proposals have for you?',
    },
  },
];

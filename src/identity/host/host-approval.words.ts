import { defineWords } from '../../shared/language/words.js';
import type { Approver } from './host.entity.js';

/** Words of the page where an association chooses who approves. */
export const hostApprovalWords = defineWords('host approval', {
  nb: {
    title: 'Hvem som godkjenner',
    introduction: (host: string) =>
      `Dette gjelder alle høringer og brev fra ${host}. Valget virker med én gang, også for det som venter på godkjenning.`,
    legend: 'Hvem kan godkjenne høringer og brev?',
    fixed: 'I en statlig virksomhet må alltid en annen godkjenne. Dette kan ikke endres.',
    save: 'Lagre',
    saved: 'Valget er lagret.',
  },
  nn: {
    title: 'Kven som godkjenner',
    introduction: (host: string) =>
      `Dette gjeld alle høyringar og brev frå ${host}. Valet verkar med ein gong, også for det som ventar på godkjenning.`,
    legend: 'Kven kan godkjenne høyringar og brev?',
    fixed: 'I ei statleg verksemd må alltid nokon andre godkjenne. Dette kan ikkje endrast.',
    save: 'Lagre',
    saved: 'Valet er lagra.',
  },
  en: {
    title: 'Who approves',
    introduction: (host: string) =>
      `This holds for every consultation and letter of ${host}. The choice takes effect at once, also for what waits for approval.`,
    legend: 'Who may approve consultations and letters?',
    fixed: 'At a state body somebody else must always approve. This cannot be changed.',
    save: 'Save',
    saved: 'The choice is saved.',
  },
});

/** Who may approve, in words. */
export const approverWords = defineWords<Record<Approver, string>>('approvers', {
  nb: {
    another: 'En annen enn den som har skrevet eller sendt inn saken, og som har rollen godkjenner',
    anyone: 'Alle som kan redigere eller godkjenne, også den som har skrevet saken selv',
  },
  nn: {
    another: 'Ein annan enn den som har skrive eller sendt inn saka, og som har rolla godkjennar',
    anyone: 'Alle som kan redigere eller godkjenne, også den som har skrive saka sjølv',
  },
  en: {
    another: 'Somebody else than the one who wrote or submitted it, with the role of approver',
    anyone: 'Everyone who may edit or approve, also the one who wrote it',
  },
});

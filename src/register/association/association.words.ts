import { defineWords } from '../../shared/language/words.js';

/** Words of memberships between bodies. */
export const associationWords = defineWords('register associations', {
  nb: {
    chooseTitle: 'Legg inn medlemskap',
    chooseIntroduction: 'Finn instansen som er paraplyorganisasjonen, eller som er medlemmet.',
    title: 'Legg inn medlemskap',
    role: 'Hvem er medlem av hvem?',
    isMemberOf: (member: string, umbrella: string) => `${member} er medlem av ${umbrella}`,
    validFrom: 'Fra og med',
    validTo: 'Til og med',
    validToHint: 'La feltet stå tomt når medlemskapet varer.',
    added: 'Medlemskapet er lagt inn.',
    endTitle: 'Sett sluttdato',
    endIntroduction: (member: string, umbrella: string) =>
      `Fra dagen etter regnes ${member} ikke lenger som medlem av ${umbrella}.`,
    ended: 'Sluttdatoen er lagret.',
  },
  nn: {
    chooseTitle: 'Legg inn medlemskap',
    chooseIntroduction: 'Finn instansen som er paraplyorganisasjonen, eller som er medlemmen.',
    title: 'Legg inn medlemskap',
    role: 'Kven er medlem av kven?',
    isMemberOf: (member: string, umbrella: string) => `${member} er medlem av ${umbrella}`,
    validFrom: 'Frå og med',
    validTo: 'Til og med',
    validToHint: 'La feltet stå tomt når medlemskapen varer.',
    added: 'Medlemskapen er lagd inn.',
    endTitle: 'Set sluttdato',
    endIntroduction: (member: string, umbrella: string) =>
      `Frå dagen etter blir ${member} ikkje lenger rekna som medlem av ${umbrella}.`,
    ended: 'Sluttdatoen er lagra.',
  },
  en: {
    chooseTitle: 'Add a membership',
    chooseIntroduction: 'Find the body that is the umbrella, or that is the member.',
    title: 'Add a membership',
    role: 'Which is a member of which?',
    isMemberOf: (member: string, umbrella: string) => `${member} is a member of ${umbrella}`,
    validFrom: 'From',
    validTo: 'Until',
    validToHint: 'Leave it empty while the membership lasts.',
    added: 'The membership has been added.',
    endTitle: 'Set the last day',
    endIntroduction: (member: string, umbrella: string) =>
      `From the day after, ${member} no longer counts as a member of ${umbrella}.`,
    ended: 'The last day has been saved.',
  },
});

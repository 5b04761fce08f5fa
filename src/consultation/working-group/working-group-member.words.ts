import { defineWords } from '../../shared/language/words.js';

/** What somebody is in a working group, as it is written. */
export const groupRoleWords = defineWords('roles in a working group', {
  nb: {
    leader: 'Leder',
    professionalLead: 'Fagansvarlig',
    userRepresentative: 'Brukerrepresentant',
    member: 'Medlem',
  },
  nn: {
    leader: 'Leiar',
    professionalLead: 'Fagansvarleg',
    userRepresentative: 'Brukarrepresentant',
    member: 'Medlem',
  },
  en: {
    leader: 'Leader',
    professionalLead: 'Professional lead',
    userRepresentative: 'User representative',
    member: 'Member',
  },
});

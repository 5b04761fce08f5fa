import { defineWords } from '../../shared/language/words.js';

/** Words of the form that says where a body or a group stands. */
export const listingWords = defineWords('register listings', {
  nb: {
    title: 'Endre kategorier og grupper',
    introduction:
      'En instans kan stå i flere kategorier. Den blir invitert én gang, og står under hver av dem i lista.',
    categories: 'Kategorier',
    groups: 'Grupper',
    none: 'Dere har ingen kategorier ennå. Legg inn den første under Kategorier.',
    saved: 'Kategorier og grupper er lagret.',
  },
  nn: {
    title: 'Endre kategoriar og grupper',
    introduction:
      'Ein instans kan stå i fleire kategoriar. Han blir invitert éin gong, og står under kvar av dei i lista.',
    categories: 'Kategoriar',
    groups: 'Grupper',
    none: 'De har ingen kategoriar enno. Legg inn den første under Kategoriar.',
    saved: 'Kategoriar og grupper er lagra.',
  },
  en: {
    title: 'Change categories and groups',
    introduction:
      'A body may stand in several categories. It is invited once, and stands under each of them in the list.',
    categories: 'Categories',
    groups: 'Groups',
    none: 'You have no categories yet. Add the first one under Categories.',
    saved: 'Categories and groups have been saved.',
  },
});

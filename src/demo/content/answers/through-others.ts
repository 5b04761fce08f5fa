import type { AnswerThroughUmbrella, EndorsingAnswer, NoRemarksAnswer } from '../content.types.js';

/** Bodies that say who speaks for them: through an umbrella, or by standing behind another's answer. */
export const answersThroughOthers: readonly (AnswerThroughUmbrella | EndorsingAnswer)[] = [
  {
    key: 'psykiatrisk-forening',
    body: 'Norsk Psykiatrisk Forening',
    bodyFrom: 'list',
    channel: 'answersThrough',
    answersThrough: 'Den norske legeforening',
    submittedOn: '2018-04-18',
    sentBy: { name: 'Birgitte Solhaugen', title: 'sekretær', email: 'birgitte.solhaugen@psykiatri.example' },
  },
  {
    key: 'barne-og-ungdomspsykiatrisk-forening',
    body: 'Norsk barne- og ungdomspsykiatrisk forening',
    bodyFrom: 'list',
    channel: 'answersThrough',
    answersThrough: 'Den norske legeforening',
    submittedOn: '2018-04-25',
    sentBy: { name: 'Eskil Trones', title: 'styremedlem', email: 'eskil.trones@bupforening.example' },
  },
  {
    key: 'rus-og-avhengighetsmedisin',
    body: 'Norsk forening for rus- og avhengighetsmedisin',
    bodyFrom: 'list',
    channel: 'answersThrough',
    answersThrough: 'Den norske legeforening',
    submittedOn: '2018-05-03',
    sentBy: { name: 'Runa Fossheimsli', title: 'leder', email: 'runa.fossheimsli@rusmedisin.example' },
  },
  {
    key: 'allmennmedisin',
    body: 'Norsk forening for allmennmedisin',
    bodyFrom: 'list',
    channel: 'endorses',
    endorses: 'Den norske legeforening',
    submittedOn: '2018-06-01',
    sentBy: { name: 'Gjermund Aasestrand', title: 'nestleder', email: 'gjermund.aasestrand@allmennmedisin.example' },
  },
  {
    key: 'vaaler-innlandet',
    body: 'Våler kommune',
    bodyFrom: 'municipality',
    municipalityNumber: '3419',
    channel: 'endorses',
    endorses: 'Kommunenes sentralforbund (KS)',
    submittedOn: '2018-05-30',
    sentBy: { name: 'Solfrid Mobakken', title: 'kommunalsjef', email: 'solfrid.mobakken@vaaler-innlandet.example' },
  },
  {
    key: 'lade',
    body: 'Lade behandlingssenter Blå Kors',
    bodyFrom: 'list',
    channel: 'endorses',
    endorses: 'Blå Kors Norge',
    submittedOn: '2018-05-28',
    sentBy: { name: 'Tormod Ekrheim', title: 'enhetsleder', email: 'tormod.ekrheim@lade.example' },
  },
];

/** Uten merknader. */
export const answersWithoutRemarks: readonly NoRemarksAnswer[] = [
  {
    key: 'tydal',
    body: 'Tydal kommune',
    bodyFrom: 'municipality',
    municipalityNumber: '5033',
    channel: 'noRemarks',
    submittedOn: '2018-03-12',
    sentBy: { name: 'Åse Gressli-Moum', title: 'rådmann', email: 'ase.moum@tydal.example' },
  },
  {
    key: 'kautokeino',
    body: 'Guovdageaidnu - Kautokeino kommune',
    bodyFrom: 'municipality',
    municipalityNumber: '5612',
    channel: 'noRemarks',
    submittedOn: '2018-05-07',
    sentBy: { name: 'Risten Áilu Gáre', title: 'kommunalleder', email: 'risten.gare@kautokeino.example' },
  },
  {
    key: 'utdanningsdirektoratet',
    body: 'Utdanningsdirektoratet',
    bodyFrom: 'list',
    channel: 'noRemarks',
    submittedOn: '2018-04-06',
    sentBy: { name: 'Jorunn Tveråmo', title: 'seniorrådgiver', email: 'jorunn.tveramo@utdanning.example' },
  },
  {
    key: 'universitetet-i-agder',
    body: 'Universitetet i Agder',
    bodyFrom: 'list',
    channel: 'noRemarks',
    submittedOn: '2018-05-16',
    sentBy: { name: 'Kjetil Våge-Hauan', title: 'fakultetsdirektør', email: 'kjetil.hauan@uia.example' },
  },
];

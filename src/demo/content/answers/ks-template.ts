import { followed, notFollowed, partly, sentences } from '../authoring.js';

/** The template («mønstersvar») that the municipalities' association offers its members, and what two of them copy from. */
export const template = {
  support: sentences(
    'Kommunen støtter målet om at flere gravide skal få hjelp tidlig i svangerskapet.',
    'Utkastene gir et felles språk for tjenester som hver for seg gjør en god jobb, men som ikke alltid vet om hverandre.',
  ),
  coordinator: sentences(
    'Forløpskoordinatoren bør være ansatt i kommunen, fordi kommunen kjenner familien før, under og etter svangerskapet.',
    'Oppgaven må kunne legges til den koordinerende enheten som kommunen allerede har.',
  ),
  midwife: sentences(
    'Time hos jordmor minst annenhver uke lar seg ikke gjennomføre i kommuner som har jordmor i deltidsstilling.',
    'Kravet bør erstattes med en vurdering av hva den enkelte kvinnen trenger.',
  ),
  cost: sentences(
    'Forslagene gir kommunene flere oppgaver uten at det følger penger med.',
    'Merkostnadene må beregnes og dekkes fullt ut før forløpene blir innført.',
  ),
} as const;

/** The same remark gets the same answer, whoever sends it. */
export const assessments = {
  coordinator: partly(
    'Kommunens koordinator får hovedansvaret, og kan være ansatt i koordinerende enhet. Spesialisthelsetjenesten skal fortsatt ha en egen.',
  ),
  midwife: followed('Annenhver uke blir hovedregelen, og kvinnens behov avgjør. Timen kan også være en videosamtale.'),
  cost: notFollowed(
    'Finansieringen er ikke en del av høringen. Utkastene gir råd om oppgaver som kommunene allerede har ansvaret for.',
  ),
} as const;

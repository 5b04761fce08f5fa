const LISTED = `
  alle alt andre at av avdi bare begge ble bli blir blitt både da de dei deira dem den denne der dere deres det dette di
  difor din disse ditt dykk du dykkar då eg ein eine eit ei eitt eller ellers elles en ene ett et enn er etter
  fordi fleire flere for fra frå før få får fått gjennom gjøre gjør gjere gjer gjort går ha hadde han hans har hatt
  henne hennes her hennar hjå ho hos hun hva hvem hver hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor i ikke ikkje
  ingen ingenting inn innen innan ja jeg kan kunne kunna korleis kor kva kven kvifor kvar kvart kvarandre man mange med medan
  meg mellom men mens mer meir mest mi min minst mitt mot mye mykje må måtte nei no noe noen noko nokon nokre nå når og
  også om opp oss over på sa samt seg selv si sin sine sitt sjølv sjøl skal skulle skulla slik slike so som så til um under uten
  utan ut var vart ved vi vere være vært vore vil ville vilja vår våre vårt vere vera óg òg
  the and of to in is are be that this these for on with as it by or an we our not from which should
`;

const FUNCTION_WORDS: ReadonlySet<string> = new Set(LISTED.trim().split(/\s+/));

/**
 * Whether a word only binds others together, in bokmål, nynorsk or English: it says nothing of what a text is about.
 * The closed classes (pronouns, prepositions, conjunctions, modal and auxiliary verbs) as in Norsk referansegrammatikk.
 */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

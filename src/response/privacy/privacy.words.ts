import { defineWords } from '../../shared/language/words.js';

/** How personal data are treated when somebody answers (GDPR article 13), for a state body and for an association. */
export const privacyWords = defineWords('privacy', {
  nb: {
    title: 'Slik behandler vi personopplysninger',
    controller: 'Hvem er ansvarlig?',
    controllerText: (host: string) =>
      `${host} er behandlingsansvarlig for det som står i svaret, og for navnet og e-postadressen til den som sender det.`,
    kept: 'Hva tar vi vare på?',
    keptText:
      'Vi tar vare på svaret slik det ble sendt, med vedlegg, navnet og e-postadressen din, når du sendte det, og om du bekreftet adressen. Utkast til svar tar vi vare på så lenge høringen varer.',
    why: 'Hvorfor?',
    whyStateBody:
      'Vi holder høringer fordi utredningsinstruksen krever det. Svaret er et saksdokument. Det skal føres i journalen og kan leses av alle (offentleglova), og det skal tas vare på i arkivet (arkivlova). Behandlingen bygger på personvernforordningen artikkel 6 nr. 1 bokstav e. E-postadressen din publiserer vi ikke.',
    whyAssociation:
      'Vi bruker svaret til å lage organisasjonens eget svar. Behandlingen bygger på vår berettigede interesse i å høre medlemmene våre (personvernforordningen artikkel 6 nr. 1 bokstav f). Svaret kan bli sitert i det vi sender videre. E-postadressen din sender vi ikke videre.',
    long: 'Hvor lenge?',
    longStateBody:
      'Svaret hører til saken og blir bevart i arkivet, også etter at saken er avsluttet. Loven gir oss ikke lov til å slette det. Opplysninger som aldri skulle vært sendt inn, kan bli kassert etter et eget vedtak.',
    longAssociation:
      'Svaret blir tatt vare på så lenge vi trenger det for å vise hva vi bygger på. Du kan be oss om å slette det når saken er avsluttet.',
    rights: 'Hvilke rettigheter har du?',
    rightsText:
      'Du kan be om å få se det vi har om deg, om å få rettet det som er feil, og i noen tilfeller om å få det slettet eller å få behandlingen begrenset. Du kan protestere mot behandlingen, og du kan klage til Datatilsynet (datatilsynet.no).',
    contact: 'Hvem kan du spørre?',
    contactText: (contact: string) => `Ta kontakt med ${contact}.`,
  },
  nn: {
    title: 'Slik behandlar vi personopplysningar',
    controller: 'Kven er ansvarleg?',
    controllerText: (host: string) =>
      `${host} er behandlingsansvarleg for det som står i svaret, og for namnet og e-postadressa til den som sender det.`,
    kept: 'Kva tek vi vare på?',
    keptText:
      'Vi tek vare på svaret slik det vart sendt, med vedlegg, namnet og e-postadressa di, når du sende det, og om du stadfesta adressa. Utkast til svar tek vi vare på så lenge høyringa varer.',
    why: 'Kvifor?',
    whyStateBody:
      'Vi held høyringar fordi utgreiingsinstruksen krev det. Svaret er eit saksdokument. Det skal førast i journalen og kan lesast av alle (offentleglova), og det skal takast vare på i arkivet (arkivlova). Behandlinga byggjer på personvernforordninga artikkel 6 nr. 1 bokstav e. E-postadressa di publiserer vi ikkje.',
    whyAssociation:
      'Vi bruker svaret til å lage organisasjonen sitt eige svar. Behandlinga byggjer på den rettkomne interessa vår i å høyre medlemene våre (personvernforordninga artikkel 6 nr. 1 bokstav f). Svaret kan bli sitert i det vi sender vidare. E-postadressa di sender vi ikkje vidare.',
    long: 'Kor lenge?',
    longStateBody:
      'Svaret høyrer til saka og blir teke vare på i arkivet, også etter at saka er avslutta. Lova gir oss ikkje lov til å slette det. Opplysningar som aldri skulle vore sende inn, kan bli kasserte etter eit eige vedtak.',
    longAssociation:
      'Svaret blir teke vare på så lenge vi treng det for å vise kva vi byggjer på. Du kan be oss om å slette det når saka er avslutta.',
    rights: 'Kva rettar har du?',
    rightsText:
      'Du kan be om å få sjå det vi har om deg, om å få retta det som er feil, og i nokre tilfelle om å få det sletta eller å få behandlinga avgrensa. Du kan protestere mot behandlinga, og du kan klage til Datatilsynet (datatilsynet.no).',
    contact: 'Kven kan du spørje?',
    contactText: (contact: string) => `Ta kontakt med ${contact}.`,
  },
  en: {
    title: 'How we treat personal data',
    controller: 'Who is responsible?',
    controllerText: (host: string) =>
      `${host} is the controller of what the answer says, and of the name and e-mail address of whoever sends it.`,
    kept: 'What do we keep?',
    keptText:
      'We keep the answer as it was sent, with its files, your name and e-mail address, when you sent it, and whether you confirmed the address. What has not been sent is kept as long as the consultation lasts.',
    why: 'Why?',
    whyStateBody:
      'We hold consultations because the Instructions for Official Studies require it. The answer is a document of the case. It is entered in the journal and can be read by everybody (the Freedom of Information Act), and is kept in the archive (the Archives Act). The basis is article 6 (1) (e) of the GDPR. We do not publish your e-mail address.',
    whyAssociation:
      'We use the answer to make the answer of the organisation. The basis is our legitimate interest in hearing our members (article 6 (1) (f) of the GDPR). The answer may be quoted in what we send on. We do not pass on your e-mail address.',
    long: 'For how long?',
    longStateBody:
      'The answer belongs to the case and is kept in the archive, also after the case is closed. The law does not let us delete it. Data that should never have been sent can be destroyed by a decision of its own.',
    longAssociation:
      'The answer is kept as long as we need it to show what we build upon. You can ask us to delete it when the matter is closed.',
    rights: 'What are your rights?',
    rightsText:
      'You can ask to see what we have about you, to have mistakes corrected, and in some cases to have it deleted or its use restricted. You can object, and you can complain to the Norwegian Data Protection Authority (datatilsynet.no).',
    contact: 'Whom can you ask?',
    contactText: (contact: string) => `Contact ${contact}.`,
  },
});

import type { TagContent } from './content.types.js';

/** Kodeboken: what the summarisers look for, with a definition of each theme so that two people tag alike. */
export const codebook: readonly TagContent[] = [
  {
    key: 'samhandling',
    label: 'Samhandling og ansvar',
    definition:
      'Hvem som har ansvaret når flere tjenester er inne samtidig, og hvordan kvinnen følges fra den ene til den andre.',
  },
  {
    key: 'forlopskoordinator',
    parent: 'samhandling',
    label: 'Forløpskoordinator',
    definition: 'Hvor koordinatoren ansettes, hvor mange det skal være, og hvilke oppgaver og fullmakter rollen har.',
  },
  {
    key: 'oppdage',
    label: 'Oppdage og henvise',
    definition: 'Hvordan rusmiddelbruk blir kjent, hvem som kan henvise, og hvor raskt henvisningen skal vurderes.',
  },
  {
    key: 'kartlegging',
    parent: 'oppdage',
    label: 'Kartlegging',
    definition: 'Valg og bruk av spørsmål, verktøy og prøver. Gjelder også hvor ofte den gravide skal spørres.',
  },
  {
    key: 'behandling',
    label: 'Behandling og oppfølging',
    definition: 'Innholdet i svangerskapsomsorgen, rusbehandlingen og oppfølgingen ved tilbakefall.',
  },
  {
    key: 'lar',
    parent: 'behandling',
    label: 'Legemiddelassistert rehabilitering (LAR)',
    definition: 'Dosering, nedtrapping, utlevering og oppfølging av gravide og foreldre som er i LAR.',
  },
  {
    key: 'levevaner',
    parent: 'behandling',
    label: 'Somatisk helse og levevaner',
    definition: 'Tobakk, ernæring, søvn, tannhelse, smittsomme sykdommer, prevensjon og bruk av legemidler.',
  },
  {
    key: 'medvirkning',
    label: 'Brukermedvirkning og rettigheter',
    definition: 'Kvinnens og familiens innflytelse på plan, behandling og valg, og den informasjonen de får.',
  },
  {
    key: 'stigma',
    parent: 'medvirkning',
    label: 'Språk og holdninger',
    definition: 'Ordbruk og holdninger som kan krenke eller skremme, og tiltak som bygger tillit.',
  },
  {
    key: 'rettssikkerhet',
    parent: 'medvirkning',
    label: 'Tvang, samtykke og taushetsplikt',
    definition: 'Tilbakeholdelse uten samtykke, meldeplikt, deling av opplysninger og personvern.',
  },
  {
    key: 'barn',
    label: 'Barnet og familien',
    definition: 'Barnets behov, samspillet med foreldrene, partneren og søsken som pårørende.',
  },
  {
    key: 'nyfodt',
    parent: 'barn',
    label: 'Fødsel og det nyfødte barnet',
    definition: 'Fødeplan, observasjon, abstinenser, amming og oppfølging av barnets helse og utvikling.',
  },
  {
    key: 'barnevern',
    parent: 'barn',
    label: 'Barnevern',
    definition: 'Samarbeidet med barneverntjenesten før og etter fødselen, og bekymringsmeldinger.',
  },
  {
    key: 'rammer',
    label: 'Økonomi, kompetanse og kapasitet',
    definition: 'Kostnader, bemanning, avstander og opplæring. Gjelder også forskjeller mellom små og store kommuner.',
  },
  {
    key: 'koding',
    parent: 'rammer',
    label: 'Koding og forløpstider',
    definition: 'Frister, forløpstider, koder og rapportering, og arbeidet som følger med.',
  },
  {
    key: 'prosess',
    label: 'Høringsprosessen',
    definition: 'Frist, papirer, spørsmål og hvordan høringsinstansene får vite hva svarene førte til.',
  },
];

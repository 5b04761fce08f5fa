import type { LetterTexts } from '../../merge/letter-merge.js';

/** The closing letter in bokmål, until the host writes its own. The secret link stands in the e-mail alone. */
export const bokmalClosing: LetterTexts = {
  subject: 'Høringen er oppsummert: {{title}}{{#if caseNumber}} (sak {{caseNumber}}){{/if}}',

  emailText: `Til {{recipientName}}

Takk for at dere svarte på høringen «{{title}}». Svarene er nå gjennomgått og oppsummert.

Lenken under er laget for dere. Den viser hver av merknadene deres, hva som ble bestemt, hvorfor, og hva som er endret.

{{#if summaryAddress}}
Hele oppsummeringen står på {{summaryAddress}}.

{{/if}}
`,

  body: `# Høringen er oppsummert: {{title}}

Takk for at {{recipientName}} svarte i denne høringen. Alle svarene er nå gjennomgått, og høringsoppsummeringen er ferdig.

{{#if summaryAddress}}
## Oppsummeringen

Oppsummeringen viser hva høringsinstansene mente, hva som er bestemt, og hvorfor. Den står på {{summaryAddress}}.

{{/if}}
## Hva som ble av svaret deres

{{#if isOnPaper}}
Dette brevet er sendt på papir, fordi vi mangler en e-postadresse til dere. Ta kontakt med oss, så sender vi dere en oversikt over hva som ble bestemt om hver av merknadene deres.
{{else}}
- E-posten som brevet fulgte med, har en lenke som er laget for dere. Den viser hver av merknadene deres, hva som ble bestemt, hvorfor, og hvor i oppsummeringen merknaden hører til.
- Oversikten kan lastes ned som PDF, slik at dere har den i arkivet.
{{/if}}

Mener dere at vi har misforstått noe i svaret, vil vi gjerne vite det.

## Kontakt

Har dere spørsmål om saken{{#if caseNumber}} ({{caseNumber}}){{/if}}, ta kontakt med {{contactName}}{{#if contactTelephone}}, telefon {{contactTelephone}}{{/if}}{{#if contactEmail}}, e-post {{contactEmail}}{{/if}}.
`,
};

/** The same in nynorsk. */
export const nynorskClosing: LetterTexts = {
  subject: 'Høyringa er oppsummert: {{title}}{{#if caseNumber}} (sak {{caseNumber}}){{/if}}',

  emailText: `Til {{recipientName}}

Takk for at de svara på høyringa «{{title}}». Svara er no gjennomgått og oppsummerte.

Lenkja under er laga for dykk. Ho viser kvar av merknadene dykkar, kva som vart bestemt, kvifor, og kva som er endra.

{{#if summaryAddress}}
Heile oppsummeringa står på {{summaryAddress}}.

{{/if}}
`,

  body: `# Høyringa er oppsummert: {{title}}

Takk for at {{recipientName}} svara i denne høyringa. Alle svara er no gjennomgått, og høyringsoppsummeringa er ferdig.

{{#if summaryAddress}}
## Oppsummeringa

Oppsummeringa viser kva høyringsinstansane meinte, kva som er bestemt, og kvifor. Ho står på {{summaryAddress}}.

{{/if}}
## Kva som vart av svaret dykkar

{{#if isOnPaper}}
Dette brevet er sendt på papir, fordi vi manglar ei e-postadresse til dykk. Ta kontakt med oss, så sender vi dykk ei oversikt over kva som vart bestemt om kvar av merknadene dykkar.
{{else}}
- E-posten som brevet følgde med, har ei lenkje som er laga for dykk. Ho viser kvar av merknadene dykkar, kva som vart bestemt, kvifor, og kvar i oppsummeringa merknaden høyrer til.
- Oversikta kan lastast ned som PDF, slik at de har henne i arkivet.
{{/if}}

Meiner de at vi har misforstått noko i svaret, vil vi gjerne vite det.

## Kontakt

Har de spørsmål om saka{{#if caseNumber}} ({{caseNumber}}){{/if}}, ta kontakt med {{contactName}}{{#if contactTelephone}}, telefon {{contactTelephone}}{{/if}}{{#if contactEmail}}, e-post {{contactEmail}}{{/if}}.
`,
};

/** The same in English. */
export const englishClosing: LetterTexts = {
  subject: 'The consultation has been summarised: {{title}}{{#if caseNumber}} (case {{caseNumber}}){{/if}}',

  emailText: `To {{recipientName}}

Thank you for answering the consultation “{{title}}”. The answers have now been read and summarised.

The link below is made for you. It shows each of your comments, what was decided, why, and what has been changed.

{{#if summaryAddress}}
The whole summary is at {{summaryAddress}}.

{{/if}}
`,

  body: `# The consultation has been summarised: {{title}}

We thank {{recipientName}} for answering in this consultation. All the answers have now been read, and the summary is finished.

{{#if summaryAddress}}
## The summary

The summary shows what the consultation bodies said, what has been decided, and why. It is at {{summaryAddress}}.

{{/if}}
## What became of your answer

{{#if isOnPaper}}
This letter was sent on paper, since we have no e-mail address for you. Get in touch with us, and we will send you an overview of what was decided on each of your comments.
{{else}}
- The e-mail that came with this letter holds a link made for you. It shows each of your comments, what was decided, why, and where in the summary the comment belongs.
- The overview can be downloaded as a PDF for your records.
{{/if}}

If you think that we have misunderstood something in your answer, we would like to know.

## Contact

If you have questions about the matter{{#if caseNumber}} ({{caseNumber}}){{/if}}, contact {{contactName}}{{#if contactTelephone}}, telephone {{contactTelephone}}{{/if}}{{#if contactEmail}}, e-mail {{contactEmail}}{{/if}}.
`,
};

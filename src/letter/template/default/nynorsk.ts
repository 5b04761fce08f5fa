import type { LetterTexts } from '../../merge/letter-merge.js';

/** The letter in nynorsk, until the host writes its own. */
export const nynorskTemplate: LetterTexts = {
  subject: 'Høyring: {{title}}{{#if caseNumber}} (sak {{caseNumber}}){{/if}}',

  emailText: `Til {{recipientName}}

{{hostName}} sender «{{title}}» på høyring. Brevet med bakgrunn, spørsmål og liste over høyringsinstansar er lagt ved.

{{shortSummary}}

Vi bed om svar seinast {{deadlineWeekday}} {{deadline}}. Lenkja under fører til utkasta og til skjemaet for å svare. Ho er laga for dykk og krev inga innlogging, så gi ho berre til dei som skal svare på vegner av dykk.
`,

  body: `# Høyring: {{title}}

{{hostName}} inviterer {{recipientName}} til å uttale seg i denne saka. Vi bed om svar seinast {{deadlineWeekday}} {{deadline}}.

{{#if shortSummary}}
## Kort fortalt

{{shortSummary}}

{{/if}}
## Bakgrunn og oppdrag

{{background}}

{{#if goals}}
## Mål

{{goals}}

{{/if}}
## Dette er på høyring

{{#each drafts}}
- {{title}}
{{/each}}

{{#if papers}}
Desse dokumenta høyrer òg med:

{{#each papers}}
- {{title}}
{{/each}}

{{/if}}
{{#if notUnderConsultation}}
## Dette er ikkje på høyring

{{notUnderConsultation}}

{{/if}}
{{#if mainChanges}}
## Dei viktigaste endringane

{{mainChanges}}

{{/if}}
{{#if questions}}
## Spørsmål vi ønskjer svar på

{{#each questions}}
{{number}}. {{text}}{{#if about}} ({{about}}){{/if}}
{{/each}}

Svar på dei spørsmåla som gjeld dykk. De kan òg ta opp andre sider av saka.

{{/if}}
{{#if separateAnswers}}
Vi bed om eit eige svar for kvart utkast de uttaler dykk om.

{{/if}}
{{#if otherRounds}}
## Andre rundar i same program

{{#each otherRounds}}
- {{title}}{{#if drafts}}: {{drafts}}{{/if}}{{#if deadline}}. Frist {{deadline}}{{/if}}{{#if status}} ({{status}}){{/if}}
{{/each}}

{{/if}}
## Frist

Vi må ha svaret innan utgangen av {{deadlineWeekday}} {{deadline}}. Skal saka behandlast politisk eller i eit styre seinare enn dette, tek vi gjerne imot eit førebels svar innan fristen og vedtaket når det er klart.

## Slik svarer de

{{#if answerOnPaper}}
{{answerOnPaper}}
{{else}}
- E-posten som brevet følgde med, har ei lenkje som er laga for dykk. Der kan de skrive svaret i eit skjema, laste det opp som fil eller seie at de ikkje har merknader.
{{#if mailbox}}
- De kan òg sende svaret til {{mailbox}}.{{#if caseNumber}} Oppgi då referansen vår {{caseNumber}}.{{/if}}
{{/if}}
{{/if}}

{{#if portalAddress}}
Utkasta kan lesast på {{portalAddress}}.

{{/if}}
## Kven kan svare

Høyringa er open for alle. Også verksemder og personar som ikkje står på lista bakarst, kan svare. Vi bed dykk vurdere om underliggjande einingar, medlemmer eller lokallag bør få saka til uttale.

{{#if answersArePublic}}
## Svara er offentlege

Svar på høyringar er offentlege etter offentleglova, og vi legg dei ut på nett. Ta difor ikkje med helseopplysningar om enkeltpersonar eller anna som det er teieplikt om.

{{/if}}
## Kontakt

Har de spørsmål, ta kontakt med {{contactName}}{{#if contactTelephone}}, telefon {{contactTelephone}}{{/if}}{{#if contactEmail}}, e-post {{contactEmail}}{{/if}}.
`,
};

import type { LetterTexts } from '../../merge/letter-merge.js';

/** The letter of an association that hears its own members before it answers another's hearing, in nynorsk. */
export const nynorskInternalTemplate: LetterTexts = {
  subject: 'Intern høyring: {{outerTitle}}',

  emailText: `Til {{recipientName}}

{{outerHostName}} har sendt «{{outerTitle}}» på høyring. {{hostName}} bed om innspel til svaret sitt seinast {{deadlineWeekday}} {{deadline}}.

{{shortSummary}}

{{#if mustNameDrafts}}
Høyringa gjeld fleire utkast. Skriv kva for nokre av dei de svarer på.

{{/if}}
Lenkja under fører til utkasta og til skjemaet for å svare. Ho er laga for dykk og krev inga innlogging, så gi ho berre til dei som skal svare på vegner av dykk. Er saka ikkje viktig for dykk, kan de seie med eit par trykk at de ikkje har merknader.
`,

  body: `# Intern høyring: {{outerTitle}}

{{outerHostName}} har sendt «{{outerTitle}}» på høyring{{#if outerCaseNumber}} (saksnummer hos dei: {{outerCaseNumber}}){{/if}}.{{#if throughHostName}} {{throughHostName}} skal svare, og har bede oss om innspel.{{/if}} {{hostName}} bed om innspel frå {{recipientName}} seinast {{deadlineWeekday}} {{deadline}}.

{{#if shortSummary}}
## Kort fortalt

{{shortSummary}}

{{/if}}
{{#if background}}
## Bakgrunn

{{background}}

{{/if}}
{{#if goals}}
## Mål

{{goals}}

{{/if}}
{{#if drafts}}
## Dette er på høyring

{{#each drafts}}
- {{title}}
{{/each}}

{{/if}}
{{#if papers}}
## Andre dokument i saka

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
{{#if mustNameDrafts}}
## Skriv kva utkast de svarer på

Høyringa gjeld fleire utkast. Skriv kva for nokre av dei innspelet gjeld, og hald det de meiner om kvart utkast for seg. Då kan vi ta det med på rett stad.

{{/if}}
{{#if organName}}
## Kven som vedtek svaret

Svaret frå {{hostName}} blir behandla av {{organName}}{{#if meeting}} {{meetingWeekday}} {{meeting}}{{/if}}.

{{/if}}
## Frist

Vi må ha innspelet innan utgangen av {{deadlineWeekday}} {{deadline}}, for å rekke å samle innspela til eitt svar. Etter fristen kan de framleis laste opp eller endre svaret, men då kan det kome for seint til at vi får teke det med.

## Slik svarer de

{{#if answerOnPaper}}
{{answerOnPaper}}
{{else}}
- E-posten som brevet følgde med, har ei lenkje som er laga for dykk. Der kan de skrive innspelet i eit skjema, laste det opp som fil eller seie at de ikkje har merknader.
{{#if mailbox}}
- De kan òg sende innspelet til {{mailbox}}.{{#if caseNumber}} Oppgi då referansen vår {{caseNumber}}.{{/if}}
{{/if}}
{{/if}}

{{#if portalAddress}}
Utkasta kan lesast på {{portalAddress}}.

{{/if}}
## Kontakt

Har de spørsmål, ta kontakt med {{contactName}} hos {{hostName}}{{#if contactTelephone}}, telefon {{contactTelephone}}{{/if}}{{#if contactEmail}}, e-post {{contactEmail}}{{/if}}.
`,
};

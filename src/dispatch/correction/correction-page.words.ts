import { defineWords } from '../../shared/language/words.js';

/** Words of the pages where a draft is corrected while the hearing is open. */
export const correctionPageWords = defineWords('correction pages', {
  nb: {
    title: 'Rett utkastet',
    introduction: (draft: string, edition: number) =>
      `Du erstatter filen i utgave ${String(edition)} av «${draft}». Instansene får vite hva som er rettet, og den tidligere utgaven kan fortsatt leses.`,
    outlineStays:
      'Disposisjonen og spørsmålene blir stående som de er. Er kapitler lagt til, fjernet eller omnummerert, stemmer de ikke lenger med filen. Da bør du vurdere en ny høring.',
    file: 'Rettet fil',
    fileHint: 'PDF eller Word (DOCX), inntil 50 MB.',
    kept: (filename: string, size: string) =>
      `Filen «${filename}» (${size}) er lastet opp. Velg en fil bare hvis du vil bruke en annen.`,
    chooseFile: 'Velg den rettede filen.',
    whatChanged: 'Hva er endret?',
    whatChangedHint: 'Én linje per endring. Står i brevet og på høringens side, ordrett.',
    check: 'Se hva som vil skje',
    inPreparation: 'Høringen er ikke sendt ut ennå. Last opp en ny utgave på siden for utkastet.',
    notOpen: 'Høringen er ikke lenger åpen. Et utkast kan bare rettes mens høringen er åpen.',
    noFile: 'Utkastet har ingen fil som kan rettes.',
    conflict: 'Utkastet er rettet av noen andre mens du skrev. Det du har skrevet, står fortsatt i skjemaet.',
    confirmTitle: 'Se over før du retter utkastet',
    replaces: (file: string, edition: number, draft: string) =>
      `«${file}» blir utgave ${String(edition)} av «${draft}» med en gang.`,
    earlierStays: (edition: number) => `Utgave ${String(edition)} kan fortsatt lastes ned av alle.`,
    everyoneSees: (day: string) =>
      `På høringens side og på svarsidene står det «Rettet ${day}», med teksten du har skrevet.`,
    bodiesSee: (day: string) => `På svarsidene står det «Rettet ${day}», med teksten du har skrevet.`,
    outlineSame: 'Disposisjonen og spørsmålene blir stående som de er.',
    answersStay: 'Svar som er kommet, står som de er. De gjelder utgaven som lå der da de ble sendt.',
    letter:
      'Et brev til alle som er invitert og ikke har takket nei, blir lagt klart. Også de som har svart, får det, siden de kan ville endre svaret. Det sendes ikke før det er sett over og godkjent.',
    unsent: 'Et brev om en tidligere rettelse er lagt klart, men ikke sendt. Sendes begge, får instansene to brev.',
    toLetters: 'Se brevene som ikke er sendt',
    confirm: 'Rett utkastet',
    change: 'Endre opplysningene',
    done: 'Utkastet er rettet. Se over brevet som forteller om det.',
  },
  nn: {
    title: 'Rett utkastet',
    introduction: (draft: string, edition: number) =>
      `Du byter ut fila i utgåve ${String(edition)} av «${draft}». Instansane får vite kva som er retta, og den tidlegare utgåva kan framleis lesast.`,
    outlineStays:
      'Disposisjonen og spørsmåla blir ståande som dei er. Er kapittel lagde til, fjerna eller omnummererte, stemmer dei ikkje lenger med fila. Då bør du vurdere ei ny høyring.',
    file: 'Retta fil',
    fileHint: 'PDF eller Word (DOCX), inntil 50 MB.',
    kept: (filename: string, size: string) =>
      `Fila «${filename}» (${size}) er lasta opp. Vel ei fil berre om du vil bruke ei anna.`,
    chooseFile: 'Vel den retta fila.',
    whatChanged: 'Kva er endra?',
    whatChangedHint: 'Éi linje per endring. Står i brevet og på sida til høyringa, ordrett.',
    check: 'Sjå kva som vil skje',
    inPreparation: 'Høyringa er ikkje send ut enno. Last opp ei ny utgåve på sida for utkastet.',
    notOpen: 'Høyringa er ikkje lenger open. Eit utkast kan berre rettast medan høyringa er open.',
    noFile: 'Utkastet har inga fil som kan rettast.',
    conflict: 'Utkastet er retta av nokon andre medan du skreiv. Det du har skrive, står framleis i skjemaet.',
    confirmTitle: 'Sjå over før du rettar utkastet',
    replaces: (file: string, edition: number, draft: string) =>
      `«${file}» blir utgåve ${String(edition)} av «${draft}» med ein gong.`,
    earlierStays: (edition: number) => `Utgåve ${String(edition)} kan framleis lastast ned av alle.`,
    everyoneSees: (day: string) =>
      `På sida til høyringa og på svarsidene står det «Retta ${day}», med teksten du har skrive.`,
    bodiesSee: (day: string) => `På svarsidene står det «Retta ${day}», med teksten du har skrive.`,
    outlineSame: 'Disposisjonen og spørsmåla blir ståande som dei er.',
    answersStay: 'Svar som er komne, står som dei er. Dei gjeld utgåva som låg der då dei vart sende.',
    letter:
      'Eit brev til alle som er inviterte og ikkje har takka nei, blir lagt klart. Også dei som har svart, får det, sidan dei kan ville endre svaret. Det blir ikkje sendt før det er sett over og godkjent.',
    unsent:
      'Eit brev om ei tidlegare retting er lagt klart, men ikkje sendt. Blir begge sende, får instansane to brev.',
    toLetters: 'Sjå breva som ikkje er sende',
    confirm: 'Rett utkastet',
    change: 'Endre opplysningane',
    done: 'Utkastet er retta. Sjå over brevet som fortel om det.',
  },
  en: {
    title: 'Correct the draft',
    introduction: (draft: string, edition: number) =>
      `You replace the file of edition ${String(edition)} of "${draft}". The bodies are told what is corrected, and the earlier edition can still be read.`,
    outlineStays:
      'Outline and questions stay as they are. If chapters were added, removed or renumbered, they no longer fit the file. Then consider a new consultation.',
    file: 'Corrected file',
    fileHint: 'PDF or Word (DOCX), up to 50 MB.',
    kept: (filename: string, size: string) =>
      `The file "${filename}" (${size}) is uploaded. Choose a file only if you want to use another.`,
    chooseFile: 'Choose the corrected file.',
    whatChanged: 'What is changed?',
    whatChangedHint: "One line for each change. Stands in the letter and on the consultation's page, word for word.",
    check: 'See what will happen',
    inPreparation: 'The consultation has not been sent out yet. Upload a new edition on the page of the draft.',
    notOpen: 'The consultation is no longer open. A draft can only be corrected while it is.',
    noFile: 'The draft has no file to correct.',
    conflict: 'Somebody else corrected the draft while you were writing. What you have written is still in the form.',
    confirmTitle: 'Look through before you correct the draft',
    replaces: (file: string, edition: number, draft: string) =>
      `"${file}" becomes edition ${String(edition)} of "${draft}" at once.`,
    earlierStays: (edition: number) => `Edition ${String(edition)} can still be downloaded by everyone.`,
    everyoneSees: (day: string) =>
      `The consultation's page and the answering pages say "Corrected ${day}", with what you have written.`,
    bodiesSee: (day: string) => `The answering pages say "Corrected ${day}", with what you have written.`,
    outlineSame: 'Outline and questions stay as they are.',
    answersStay:
      'Answers that have come stay as they are. They are about the edition that was there when they were sent.',
    letter:
      'A letter to all who are invited and have not declined is made ready. Those who have answered get it too, since they may want to change their answer. It is not sent before it is looked through and approved.',
    unsent:
      'A letter about an earlier correction is made ready, but not sent. If both are sent, the bodies get two letters.',
    toLetters: 'See the letters that are not sent',
    confirm: 'Correct the draft',
    change: 'Change what you wrote',
    done: 'The draft is corrected. Look through the letter that tells of it.',
  },
});

import { consultationPath, crumbsTo } from '../../../consultation/consultation-crumbs.js';
import type { Language } from '../../../shared/language/words.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import { placeLabel } from '../../placement/place-label.js';
import { decisionWords } from '../../placement/placement.words.js';
import { alikeWords } from './alike.words.js';
import { chosenAsText, type WhatIsGiven } from './family-decision.form.js';
import type { ChosenOfFamily } from './family-desk.js';

/** The second step: what is about to be done, in sentences with counts. */
export class FamilyCheckPage extends Page {
  readonly template = 'pages/analysis/family-check';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly path: string;
  readonly sentences: readonly string[];
  readonly reasonText: string | false;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];

  constructor(language: Language, chosen: ChosenOfFamily, given: WhatIsGiven) {
    super();
    const { hearing, family } = chosen;
    this.t = alikeWords[language];
    this.title = this.t.checkTitle;
    const listPath = consultationPath(hearing.consultation.id, 'like');
    this.path = `${listPath}/${family.familyId}`;
    this.crumbs = [
      ...crumbsTo(hearing.consultation, language),
      { href: listPath, text: this.t.title },
      { href: this.path, text: this.t.familyTitle },
    ];
    this.sentences = sentencesOf(language, chosen, given);
    const { decision, reason } = given.assessment;
    this.reasonText = reason ?? false;
    this.hidden = [
      { name: 'valgt', value: chosenAsText(chosen.chosen) },
      { name: 'place', value: given.place },
      { name: 'decision', value: decision },
      { name: 'reason', value: reason ?? '' },
      { name: 'onDecided', value: given.onDecided },
      { name: 'onMissing', value: given.onMissing },
    ];
  }
}

function sentencesOf(language: Language, chosen: ChosenOfFamily, given: WhatIsGiven): readonly string[] {
  const t = alikeWords[language];
  const { members, family, hearing } = chosen;
  const there = chosen.placements.filter(({ place }) => place === given.place);
  const decided = there.filter(({ isDecided }) => isDecided).length;
  const missing = members.length - there.length;
  const kept = given.onDecided === 'keep' ? decided : 0;
  const skipped = given.onMissing === 'leave' ? missing : 0;
  const place = hearing.catalogue.find(given.place);
  const label = place ? placeLabel(place, language) : given.place;
  const leftOut = family.texts - members.length;
  return [
    t.willGive(members.length - kept - skipped, decisionWords[language][given.assessment.decision], label),
    ...members.slice(0, 1).map(({ body }) => t.willLead(body)),
    ...(decided > 0 ? [kept > 0 ? t.willKeep(decided) : t.willReplace(decided)] : []),
    ...(missing > 0 ? [skipped > 0 ? t.willSkip(missing) : t.willPlace(missing)] : []),
    ...(leftOut > 0 ? [t.willLeaveOut(leftOut)] : []),
  ];
}

import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Choices } from '../../shared/web/fields.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { addressWith } from '../../shared/web/pager.js';
import type { HearingToWorkIn } from '../workbench/workbench-reader.js';
import type { PassageToCode, SampleProgress } from './agreement-reader.js';
import { agreementWords } from './agreement.words.js';
import { placeCodes, tagCodes } from './code-labels.js';

/** What the page of a passage to code is made from. */
export interface CodingGround {
  readonly hearing: HearingToWorkIn;
  readonly progress: SampleProgress;
  readonly passage: PassageToCode;
}

/** One passage for one of the two to code; shows nothing of where the comment has been placed, nor of the other's codes. */
export class CodingPage extends Page {
  readonly template = 'pages/analysis/coding';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly path: string;
  readonly position: string;
  readonly text: string;
  readonly places: Choices;
  readonly tags: Choices | false;
  readonly ways: readonly { readonly href: string; readonly text: string }[];

  constructor(language: Language, { hearing, progress: { sample }, passage }: CodingGround) {
    super();
    const { consultation, catalogue, codebook } = hearing;
    this.t = agreementWords[language];
    this.title = this.t.codingTitle(passage.position, sample.size);
    const all = consultationPath(consultation.id, 'enighet');
    this.crumbs = [...crumbsTo(consultation, language), { href: all, text: this.t.title }];
    this.path = `${all}/${sample.id}/koding`;
    this.position = String(passage.position);
    this.text = passage.text;
    const fields = new FieldSet({ place: passage.own?.places ?? [], tag: passage.own?.tagIds ?? [] });
    this.places = fields.boxes({ name: 'place', label: this.t.places }, placeCodes(catalogue, language));
    const tags = tagCodes(codebook);
    this.tags = tags.length > 0 && fields.boxes({ name: 'tag', label: this.t.tags }, tags);
    const to = (position: number, text: string) =>
      position < 1 || position > sample.size ? [] : [{ href: addressWith(this.path, { nr: String(position) }), text }];
    this.ways = [
      ...to(passage.position - 1, this.t.previous),
      ...to(passage.position + 1, this.t.next),
      { href: `${all}/${sample.id}`, text: this.t.toSample },
    ];
  }
}

import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { fileRefusalWords } from '../file/file-refusal.words.js';
import type { Language } from '../../shared/language/words.js';
import { typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { consultationPath } from '../consultation-crumbs.js';
import { editingWords } from '../editing.words.js';
import { unlessChanged } from '../unless-changed.js';
import { DraftFinder, type DraftInView } from './draft-finder.js';
import { DraftPage, type DraftPageContent } from './draft.page.js';
import { draftWords } from './draft.words.js';
import { readOutline, writeOutline, type OutlineFault } from './outline.rules.js';
import { OutlineService, type ProposedOutline } from './outline.service.js';

/** The outline of a draft: typed by hand, or proposed from the headings of its file. */
@Controller('skrivebord/horinger/:id/utkast/:draftId/disposisjon')
@ForSignedIn()
export class OutlineController {
  constructor(
    private readonly finder: DraftFinder,
    private readonly outlines: OutlineService,
    private readonly frames: Frames,
  ) {}

  @Post()
  async write(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() { id, draftId }: { readonly id: string; readonly draftId: string },
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const [, draft] = await this.finder.toChange(person, id, draftId);
    const typed = rawOutline(body);
    const failed = async (content: Partial<DraftPageContent>): Promise<Page> =>
      this.page(language, await this.finder.view(person, id, draftId), { outline: typed.outline, ...content });
    const read = readOutline(typed.outline);
    if (!read.ok) return failed({ errors: [{ field: 'outline', message: faultText(read.fault, language) }] });
    const saved = await unlessChanged(this.outlines.write(person, draft, typed.version, read.lines));
    if (!saved.ok) return failed({ isConflict: true });
    if (!saved.value.ok) {
      const message = draftWords[language].askedAbout(saved.value.question, saved.value.section);
      return failed({ errors: [{ field: 'outline', message }] });
    }
    return new SeeOther(consultationPath(id, 'utkast', draftId), {
      kind: 'success',
      text: editingWords[language].saved,
    });
  }

  @Post('forslag')
  async propose(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() { id, draftId }: { readonly id: string; readonly draftId: string },
  ): Promise<Page> {
    const language = this.frames.languageOf(request);
    await this.finder.toChange(person, id, draftId);
    const found = await this.finder.view(person, id, draftId);
    const { version, sections } = found.outlined;
    const proposed: ProposedOutline = version ? await this.outlines.propose(version) : { ok: false, reason: 'empty' };
    const hasLines = proposed.ok && proposed.lines.length > 0;
    const outline = hasLines ? writeOutline(proposed.lines) : writeOutline(sections);
    return this.page(language, found, { outline, outlineNotice: proposalText(proposed, language) });
  }

  private page(language: Language, found: DraftInView, content: Partial<DraftPageContent>): Page {
    const { title, shortTitle, kind } = found.outlined.draft;
    const typed = { title, shortTitle, kind };
    return new DraftPage(language, found, {
      typed,
      errors: [],
      outline: '',
      outlineNotice: false,
      isConflict: false,
      ...content,
    });
  }
}

/** The outline as it was typed: its leading spaces mean something, so they are not trimmed away. */
function rawOutline(body: unknown): { outline: string; version: number } {
  const fields: Readonly<Record<string, unknown>> = typeof body === 'object' && body !== null ? { ...body } : {};
  const outline = fields['outline'];
  const version = fields['version'];
  const text = typeof outline === 'string' ? outline.replace(/\s+$/, '') : '';
  return {
    outline: text,
    version: Number(typedText({ version: typeof version === 'string' ? version : '' }, 'version')),
  };
}

function faultText(fault: OutlineFault, language: Language): string {
  const t = draftWords[language];
  return fault.reason === 'titleTooLong' ? t.lineTooLong(fault.line) : t.tooManyLines;
}

function proposalText(proposed: ProposedOutline, language: Language): string {
  const t = draftWords[language];
  if (!proposed.ok) return fileRefusalWords[language][proposed.reason];
  return proposed.lines.length === 0 ? t.outlineEmpty : `${t.outlineRead(proposed.lines.length)} ${t.outlineReplaces}`;
}

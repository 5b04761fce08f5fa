import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { readForm, typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AnalysisAccess } from '../analysis-access.js';
import { CodebookReader } from './codebook-reader.js';
import { SplitForm } from './codebook.form.js';
import { codebookWords } from './codebook.words.js';
import { seenTag } from './seen-tag.js';
import { TagMergingService } from './tag-merging.service.js';
import { TagPage } from './tag.page.js';
import { unlessRefused } from './unless-refused.js';

/** Making one tag of two, and two of one. */
@Controller('skrivebord/horinger/:id/kodebok/:tagId')
@ForSignedIn()
export class TagMergingController {
  constructor(
    private readonly access: AnalysisAccess,
    private readonly reader: CodebookReader,
    private readonly merging: TagMergingService,
    private readonly frames: Frames,
  ) {}

  @Post('sammenslaing')
  async merge(
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('tagId') tagId: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const run = await this.merging.merge(person, seenTag(id, tagId, body), typedText(typedFrom(body), 'into'));
    return new SeeOther(consultationPath(id, 'samlebehandling', run.id));
  }

  @Post('sammenslaing/angring')
  async unmerge(
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('tagId') tagId: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const run = await this.merging.unmerge(person, seenTag(id, tagId, body));
    return new SeeOther(consultationPath(id, 'samlebehandling', run.id));
  }

  /** Leads to the placements that carry the tag, to be sorted between the new ones. */
  @Post('deling')
  async split(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('tagId') tagId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    await this.access.toWork(person, id);
    const form = readForm(SplitForm, body, language);
    const split = form.ok
      ? await unlessRefused(
          this.merging.split(person, seenTag(id, tagId, body), partsOf(form.value)),
          language,
          'firstName',
        )
      : { ok: false as const, errors: form.errors, isOvertaken: false };
    if (split.ok) {
      const text = codebookWords[language].splitDone;
      return new SeeOther(`${consultationPath(id, 'merknader')}?tema=${tagId}`, { kind: 'success', text });
    }
    const view = await this.reader.readTag(person, id, tagId);
    return new TagPage(language, view, view.tag, { ...split, typed: form.typed });
  }
}

function partsOf({ firstName, firstDefinition, secondName = '', secondDefinition = '' }: SplitForm) {
  const first = { name: firstName, definition: firstDefinition };
  return secondName === '' ? [first] : [first, { name: secondName, definition: secondDefinition }];
}

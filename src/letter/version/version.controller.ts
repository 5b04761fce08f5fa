import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { unlessChanged } from '../../consultation/unless-changed.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { typedFrom, typedText, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { addressOfText, askedText } from '../asked-text.js';
import type { LetterTexts } from '../merge/letter-merge.js';
import { LetterDesk } from '../template/letter-desk.js';
import { LetterTemplateReader, textsThatCount, type TextOf } from '../template/letter-template-reader.js';
import { seenNumberIn } from '../template/letter-template.form.js';
import { UNTOUCHED } from '../template/letter-template.page.js';
import { LetterTemplateService } from '../template/letter-template.service.js';
import { VersionPage, type ComparedVersion } from './version.page.js';
import { versionWords } from './version.words.js';

/** Holding two versions of a letter against each other, and taking up an older one again. */
@Controller('skrivebord/horinger/:id/brev')
@ForSignedIn()
export class VersionController {
  constructor(
    private readonly service: LetterTemplateService,
    private readonly templates: LetterTemplateReader,
    private readonly desk: LetterDesk,
    private readonly reader: ConsultationReader,
    private readonly frames: Frames,
  ) {}

  @Get('versjoner')
  async compare(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query() query: Typed,
  ): Promise<Page> {
    const consultation = await this.reader.find(person, id);
    const text = askedText(query);
    const versions = await this.templates.versionsOf(id, text);
    const newest = versions[0]?.number ?? 0;
    return new VersionPage(this.frames.languageOf(request), {
      consultation,
      text,
      versions,
      mayEdit: await this.reader.may(person, consultation, 'mayEdit'),
      older: await this.versionNamed(id, text, typedText(query, 'fra') || String(Math.max(0, newest - 1))),
      newer: await this.versionNamed(id, text, typedText(query, 'til') || String(newest)),
    });
  }

  @Post('gjenbruk')
  async useAgain(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    await this.reader.findFor(person, id, 'mayEdit');
    const language = this.frames.languageOf(request);
    const typed = typedFrom(body);
    const text = askedText(typed);
    const { texts } = await this.versionNamed(id, text, typedText(typed, 'utgave'));
    const input = { ...text, seenNumber: seenNumberIn(typed) ?? 0, texts };
    const saved = await unlessChanged(this.service.save(person, id, input));
    if (saved.ok) {
      return new SeeOther(addressOfText(id, text), { kind: 'success', text: versionWords[language].used });
    }
    const stored = textsThatCount(
      await this.templates.latestOf(id, text.kind),
      text,
      await this.templates.standardOf(id),
    );
    return this.desk.page(language, person, { id, text }, { ...UNTOUCHED, typed: { ...texts }, stored });
  }

  private async versionNamed(id: string, text: TextOf, named: string): Promise<ComparedVersion> {
    const number = Number(named || Number.NaN);
    if (number === 0) return { number, texts: (await this.templates.standardOf(id))[text.kind][text.languageForm] };
    const version = await this.templates.version(id, text, number);
    if (!version) throw new NotFound('letterTemplate');
    return { number, texts: textsOf(version) };
  }
}

function textsOf({ subject, emailText, body }: LetterTexts): LetterTexts {
  return { subject, emailText, body };
}

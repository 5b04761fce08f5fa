import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { readFile } from 'node:fs/promises';
import { unlessChanged } from '../../consultation/unless-changed.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { registerFormWords } from '../../register/register.words.js';
import { LARGEST_PICTURE_BYTES } from '../../shared/documents/pdf/image/prepare-image.js';
import { LANGUAGE_FORMS, type Language } from '../../shared/language/words.js';
import { readForm, typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { Download, SeeOther, type Page } from '../../shared/web/page.js';
import { uploadFaultOf, uploadsOf } from '../../shared/web/uploads.js';
import { LetterheadForm, letterheadFormWords, textsFrom, typedOf } from './letterhead.form.js';
import { LETTERHEAD_PATH, LetterheadPage, type LetterheadContent } from './letterhead.page.js';
import { LetterheadReader } from './letterhead-reader.js';
import { LetterheadService, type LetterheadInput } from './letterhead.service.js';
import { letterheadWords, pictureRefusalWords } from './letterhead.words.js';

type Read =
  | { readonly ok: true; readonly input: LetterheadInput; readonly typed: Typed }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: Typed };

type ReadMark =
  | { readonly ok: true; readonly mark: LetterheadInput['mark'] }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Setting the head of the letters of the host where the administrator works. */
@Controller('skrivebord/brevhode')
@ForSignedIn()
export class LetterheadController {
  constructor(
    private readonly service: LetterheadService,
    private readonly letterheads: LetterheadReader,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor): Promise<Page> {
    this.service.requireAdministrator(person);
    return this.page(request, person, null);
  }

  @Post()
  async save(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    this.service.requireAdministrator(person);
    const language = this.frames.languageOf(request);
    const read = await this.read(request, person, body, language);
    if (!read.ok) return this.page(request, person, { ...read, outcome: 'shown' });
    const saved = await unlessChanged(this.service.save(person, Number(typedText(read.typed, 'number')), read.input));
    if (!saved.ok) return this.page(request, person, { typed: read.typed, errors: [], outcome: 'conflict' });
    return this.leadOn(letterheadWords[language].saved(saved.value.number));
  }

  @Post(':letterheadId/i-bruk')
  async takeIntoUse(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('letterheadId') id: string,
  ): Promise<SeeOther> {
    const { number } = await this.service.takeIntoUse(person, id);
    return this.leadOn(letterheadWords[this.frames.languageOf(request)].takenIntoUse(number));
  }

  @Get(':letterheadId/prove.pdf')
  async sample(
    @CurrentPerson() person: PersonActor,
    @Param('letterheadId') id: string,
    @Query('malform') asked: string | undefined,
  ): Promise<Download> {
    const form = LANGUAGE_FORMS.find((known) => known === asked) ?? 'nb';
    const { bytes, filename } = await this.service.sample(person, id, form);
    return new Download(bytes, filename, 'application/pdf');
  }

  private async read(request: Request, person: PersonActor, body: unknown, language: Language): Promise<Read> {
    const form = readForm(LetterheadForm, body, language, { ...registerFormWords, ...letterheadFormWords });
    const mark = await this.readMark(request, form.typed, language);
    const errors = [...(form.ok ? [] : form.errors), ...(mark.ok ? [] : mark.errors)];
    if (!form.ok || !mark.ok) return { ok: false, errors, typed: form.typed };
    const texts = textsFrom(form.value);
    const hasMark = mark.mark === 'kept' ? await this.hasMark(person) : mark.mark !== 'none';
    if (!hasMark) return { ok: true, input: { ...texts, mark: 'none', logoAlternative: '' }, typed: form.typed };
    if (texts.logoAlternative !== '') return { ok: true, input: { ...texts, mark: mark.mark }, typed: form.typed };
    const missing = { field: 'logoAlternative', message: letterheadWords[language].alternativeMissing };
    return { ok: false, errors: [missing, ...this.fileIsLost(mark.mark, language)], typed: form.typed };
  }

  /** A browser forgets the chosen file when the form is shown again. */
  private fileIsLost(mark: LetterheadInput['mark'], language: Language): FieldError[] {
    return typeof mark === 'string' ? [] : [{ field: 'logo', message: letterheadWords[language].chooseAgain }];
  }

  private async readMark(request: Request, typed: Typed, language: Language): Promise<ReadMark> {
    const words = pictureRefusalWords[language];
    const [upload] = uploadsOf(request, 'logo');
    if (uploadFaultOf(request, 'logo') || (upload && upload.sizeBytes > LARGEST_PICTURE_BYTES))
      return { ok: false, errors: [{ field: 'logo', message: words.tooLarge }] };
    if (!upload) return { ok: true, mark: typedText(typed, 'removeLogo') === 'yes' ? 'none' : 'kept' };
    const taken = await this.service.takeMark(await readFile(upload.path));
    return taken.ok ? taken : { ok: false, errors: [{ field: 'logo', message: words[taken.reason] }] };
  }

  private async hasMark({ hostId }: PersonActor): Promise<boolean> {
    return (await this.letterheads.editions(hostId))[0]?.logoSha256 != null;
  }

  private leadOn(text: string): SeeOther {
    return new SeeOther(LETTERHEAD_PATH, { kind: 'success', text });
  }

  private async page(request: Request, person: PersonActor, content: LetterheadContent | null): Promise<Page> {
    const editions = await this.letterheads.editions(person.hostId);
    const view = { editions, current: await this.letterheads.current(person.hostId) };
    const stored = { typed: typedOf(editions[0], await this.service.addressOf(person)), errors: [] };
    return new LetterheadPage(
      this.frames.languageOf(request),
      person,
      view,
      content ?? { ...stored, outcome: 'shown' },
    );
  }
}

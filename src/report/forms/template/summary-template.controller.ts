import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { fileRefusalWords } from '../../../consultation/file/file-refusal.words.js';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { FileStore } from '../../../shared/files/file-store.js';
import type { Language } from '../../../shared/language/words.js';
import { readForm, type FieldError } from '../../../shared/web/form.js';
import { Frames } from '../../../shared/web/frames.js';
import { Download, SeeOther, type Page } from '../../../shared/web/page.js';
import { uploadFaultOf, uploadsOf, type UploadedFile } from '../../../shared/web/uploads.js';
import { MEDIA_TYPES } from '../form-names.js';
import { sampleTemplate } from './sample-template.js';
import { SummaryTemplateForm } from './summary-template.form.js';
import { SummaryTemplatesPage, TEMPLATES_PATH, type TemplatesContent } from './summary-template.page.js';
import { SummaryTemplates } from './summary-templates.service.js';
import { templateWords } from './template.words.js';

const LARGEST_TEMPLATE_BYTES = 10_000_000;
const LONGEST_FILENAME = 200;

/** The templates for summaries of the host where the administrator works. */
@Controller('skrivebord/oppsummeringsmaler')
@ForSignedIn()
export class SummaryTemplateController {
  constructor(
    private readonly templates: SummaryTemplates,
    private readonly files: FileStore,
    private readonly frames: Frames,
  ) {}

  @Get()
  show(@Req() request: Request, @CurrentPerson() person: PersonActor): Promise<Page> {
    return this.page(request, person, { typed: {}, errors: [], verdict: null });
  }

  @Post()
  async take(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    this.templates.requireAdministrator(person);
    const language = this.frames.languageOf(request);
    const form = readForm(SummaryTemplateForm, body, language);
    const file = fileOf(request, language);
    if (!form.ok || !file.ok) {
      const errors = [...(form.ok ? [] : form.errors), ...(file.ok ? [] : [file.error])];
      return this.page(request, person, { typed: form.typed, errors, verdict: null });
    }
    const { path, filename } = file.upload;
    const named = { name: form.value.name, filename: filename.slice(-LONGEST_FILENAME), path };
    const taken = await this.templates.take(person, named);
    if (taken.ok) return this.leadOn(templateWords[language].taken(taken.template.name));
    const message = 'refusal' in taken ? fileRefusalWords[language][taken.refusal] : templateWords[language].faults;
    return this.page(request, person, { typed: form.typed, errors: [{ field: 'file', message }], verdict: taken });
  }

  @Get('eksempel.docx')
  async sample(@Req() request: Request, @CurrentPerson() person: PersonActor): Promise<Download> {
    this.templates.requireAdministrator(person);
    const bytes = await sampleTemplate(this.frames.languageOf(request));
    return new Download(bytes, 'oppsummeringsmal.docx', MEDIA_TYPES.docx);
  }

  @Get(':templateId/fil')
  async download(@CurrentPerson() person: PersonActor, @Param('templateId') id: string): Promise<Download> {
    const { sha256, filename } = await this.templates.find(person, id);
    return new Download(await this.files.stream(sha256), filename, MEDIA_TYPES.docx);
  }

  @Post(':templateId/i-bruk')
  async takeIntoUse(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('templateId') id: string,
  ): Promise<SeeOther> {
    const { name } = await this.templates.takeIntoUse(person, id);
    return this.leadOn(templateWords[this.frames.languageOf(request)].takenIntoUse(name));
  }

  @Post(':templateId/ut-av-bruk')
  async takeOutOfUse(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('templateId') id: string,
  ): Promise<SeeOther> {
    const { name } = await this.templates.takeOutOfUse(person, id);
    return this.leadOn(templateWords[this.frames.languageOf(request)].takenOutOfUse(name));
  }

  private leadOn(text: string): SeeOther {
    return new SeeOther(TEMPLATES_PATH, { kind: 'success', text });
  }

  private async page(request: Request, person: PersonActor, content: TemplatesContent): Promise<Page> {
    const templates = await this.templates.all(person);
    const current = await this.templates.inUse(person.hostId);
    return new SummaryTemplatesPage(this.frames.languageOf(request), person, { templates, current }, content);
  }
}

type ReadFile =
  { readonly ok: true; readonly upload: UploadedFile } | { readonly ok: false; readonly error: FieldError };

function fileOf(request: Request, language: Language): ReadFile {
  const t = templateWords[language];
  const [upload] = uploadsOf(request, 'file');
  const isTooLarge = uploadFaultOf(request, 'file') !== undefined || (upload?.sizeBytes ?? 0) > LARGEST_TEMPLATE_BYTES;
  if (isTooLarge) return { ok: false, error: { field: 'file', message: t.tooLarge } };
  return upload ? { ok: true, upload } : { ok: false, error: { field: 'file', message: t.chooseFile } };
}

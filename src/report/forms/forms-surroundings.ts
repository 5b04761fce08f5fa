import { Injectable } from '@nestjs/common';
import { SummaryTemplates } from './template/summary-templates.service.js';
import type { FrozenSummary, UmbrellaAccount } from './summary-forms.types.js';
import { UmbrellaAccounts } from './umbrella-accounts.js';

/** What is read when forms are made, where it was not frozen with the summary. */
@Injectable()
export class FormsSurroundings {
  constructor(
    private readonly templates: SummaryTemplates,
    private readonly accounts: UmbrellaAccounts,
  ) {}

  /** An umbrella's account of its members' points, and the template of the host; null for what there is none of. */
  async of(frozen: FrozenSummary): Promise<{ account: UmbrellaAccount | null; templateSha256: string | null }> {
    const { model, umbrella, kind, language } = frozen;
    const account = kind === 'umbrella' ? (umbrella ?? (await this.accounts.of(model.consultationId, language))) : null;
    if (frozen.templateSha256 !== undefined) return { account, templateSha256: frozen.templateSha256 };
    return { account, templateSha256: await this.templates.defaultOf(model.consultationId) };
  }
}

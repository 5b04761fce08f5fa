import type { Reader } from '../../shared/database/database.js';
import { Response } from '../response.entity.js';
import { ResponseVersion } from './response-version.entity.js';

/** The version that what is sent now would follow: the last of the same answer, or of the answer that it supplements. */
export async function versionBefore(via: Reader, response: Response | null): Promise<ResponseVersion | null> {
  if (!response) return null;
  if (response.currentVersion > 0) {
    return via.findOneBy(ResponseVersion, { responseId: response.id, number: response.currentVersion });
  }
  const supplemented = response.supplementsId && (await via.findOneBy(Response, { id: response.supplementsId }));
  if (!supplemented || !supplemented.isSubmitted) return null;
  return via.findOneBy(ResponseVersion, { responseId: supplemented.id, number: supplemented.currentVersion });
}

/** True when an answer completes a preliminary one that came in time: the political decision may follow after the deadline. */
export async function followsPreliminary(via: Reader, response: Response | null): Promise<boolean> {
  const before = await versionBefore(via, response);
  return before !== null && before.isPreliminary && !before.isLate;
}

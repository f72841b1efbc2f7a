import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { decodeText } from '../guard/decode-text.ts';
import { lookAtFile } from '../guard/file-look.ts';
import { RETURN_LIMITS } from './return-limits.ts';
import type { ReturnProblem } from './return-problem.ts';

/** The text of a file that may be a return, or what it is instead. */
export function recogniseReturn(bytes: Uint8Array): Result<string, ReturnProblem> {
  const most = RETURN_LIMITS.fileBytes;
  if (bytes.length > most) return fail({ kind: 'tooLarge', limit: 'fileBytes', most });
  const look = lookAtFile(bytes);
  switch (look) {
    case 'json': {
      const text = decodeText(bytes);
      return text === undefined ? fail({ kind: 'damaged', where: 'text' }) : succeed(text);
    }
    case 'empty':
      return fail({ kind: 'empty' });
    case 'sealed':
    case 'sealedWithPassphrase':
      return fail({ kind: 'encrypted' });
    case 'utf16':
      return fail({ kind: 'otherEncoding' });
    default:
      return fail({ kind: 'notAReturn', looksLike: look });
  }
}

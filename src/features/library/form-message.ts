import * as z from 'zod/mini';

import type { BlankForm } from '../../domain/workbook/blank-form.ts';

export type FormRequest = BlankForm & { readonly format: 'docx' | 'xlsx' };

export const formReplySchema = z.instanceof(Uint8Array<ArrayBuffer>);

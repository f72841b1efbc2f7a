import type { Logo } from '../domain/report/report-choices.ts';

export type PreparedLogo = Pick<Logo, 'mediaType' | 'data'>;

export type LogoProblem = 'tooLarge' | 'notAPicture';

/** As large as a logo is printed, at three points of it to a point of paper. */
const MOST = { width: 600, height: 180 } as const;
const MAX_FILE_BYTES = 20_000_000;

/**
 * Draws a picture anew, small and on white: what else the file holds, such as where a photo was
 * taken, stays behind, and whatever it was it is now a plain picture.
 */
export async function prepareLogo(file: File): Promise<PreparedLogo | LogoProblem> {
  if (file.size > MAX_FILE_BYTES) return 'tooLarge';
  if (file.type !== 'image/png' && file.type !== 'image/jpeg') return 'notAPicture';
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return 'notAPicture';
  }
  const { width, height } = picture;
  const scale = Math.min(1, MOST.width / width, MOST.height / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext('2d');
  if (pen === null) return 'notAPicture';
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const [, data] = canvas.toDataURL(file.type, 0.92).split(',');
  return data === undefined ? 'notAPicture' : { mediaType: file.type, data };
}

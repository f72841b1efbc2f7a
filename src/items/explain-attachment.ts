import { formatSize } from '../domain/shared/format-size.ts';
import {
  MAX_ATTACHMENT_BYTES,
  type AttachmentProblem,
  type UnfitLook,
} from '../files/attachment/attachment-kinds.ts';

const MAX = formatSize(MAX_ATTACHMENT_BYTES).replace('.0', '');

/** Why a file was not kept, and what to do instead. The file itself is where it was in every case. */
export function explainAttachmentProblem(problem: AttachmentProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'The file is empty. Open it to see whether it is the right one, then attach it again.';
    case 'folder':
      return 'This is a folder. Open it and attach the files in it that you need.';
    case 'tooLarge':
      return `The file is ${formatSize(problem.size)}. It must be ${MAX} or smaller: add it as a document held elsewhere, or attach a smaller copy.`;
    case 'unreadable':
      return 'The file could not be read. Check that it has not been moved and is not a folder, close it in other programs, then attach it again.';
    case 'locked':
      return 'The file is protected with a password or against copying, so nobody else could rely on it. Save a copy without protection and attach that, or add it as a document held elsewhere.';
    case 'macros':
      return 'The file holds macros, which are programs. Save it as an ordinary document (.docx, .xlsx, .pptx, .odt or .ods) or as a PDF, and attach that.';
    case 'damaged':
      return 'The file is damaged or incomplete. Open it to check, save it again, then attach the new file.';
    case 'notUtf8':
      return 'The text is not in UTF-8. In Excel choose “CSV UTF-8”, or in a text editor save it with encoding UTF-8, then attach it again.';
    case 'unfit':
      return explainLook(problem.looksLike);
  }
}

function explainLook(look: UnfitLook): string {
  switch (look) {
    case 'webPage':
      return 'This is a web page or XML file, which can run programs. Print it to a PDF and attach that, or add a link to it.';
    case 'drawing':
      return 'This is an SVG drawing, which can run programs. Save it as a PNG picture and attach that.';
    case 'script':
      return 'This is a script, which is a program. Attach a PDF or a text that describes it.';
    case 'program':
      return 'This is a program. Programs are not kept as evidence.';
    case 'archive':
      return 'This is a zip or another packed file. Unpack it and attach the files in it that you need.';
    case 'olderOffice':
      return 'This is an older Office file, which can hold macros. Save it as .docx, .xlsx or .pptx, or as a PDF, and attach that.';
    case 'richText':
      return 'This is a rich text file. Save it as .docx or as a PDF, and attach that.';
    case 'message':
      return 'This is an email. Print it to a PDF and attach that, and leave out names that are not needed.';
    case 'phonePhoto':
      return 'This is a photo as phones store it (HEIC or AVIF). Save it as JPEG or PNG and attach that.';
    case 'otherPicture':
      return 'This is a kind of picture that is not kept. Save it as JPEG or PNG and attach that.';
    case 'recording':
      return 'This is a sound or film recording. Keep it where it is and add it as a document held elsewhere.';
    case 'other':
      return 'This is not one of the kinds of file that are kept. Save it as a PDF and attach that, or add it as a document held elsewhere.';
  }
}

import { PDF_DOOR } from '../support/doors/return-doors.ts';
import { tryDoor } from '../support/doors/try-door.ts';

tryDoor(PDF_DOOR);

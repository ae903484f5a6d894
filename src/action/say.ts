import { type AnnotationProperties, error, setFailed, warning } from '@actions/core';
import { oneLine, printable } from '../report/text.js';

// What goes to the runner as an annotation. Its commands keep line ends from being taken for the end of one, but hand on
// whatever else there is: bytes that a terminal obeys, or that end a text.

/** An error beside the verdict, where people look first. */
export function annotate(text: string, { title, file }: Pick<AnnotationProperties, 'title' | 'file'>): void {
  error(printable(text), { ...(title && { title: oneLine(title) }), ...(file && { file: oneLine(file) }) });
}

/** Something that could not be done, beside the verdict. */
export function warn(text: string): void {
  warning(printable(text));
}

/** The step fails, and this is why. */
export function fail(why: string): void {
  setFailed(printable(why));
}

/** Whether somebody is in the middle of answering: a text was written or a choice made that has not been sent. */
export function isWriting(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'form[data-draft] input, form[data-draft] textarea',
  );
  return [...fields].some((field) =>
    isChoice(field) ? isSurveyChoice(field) : isText(field) && field.value.trim() !== field.defaultValue.trim(),
  );
}

const isChoice = (field: Element): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox');

/** A half-filled survey is work; a choice of a poll is one tap. */
const isSurveyChoice = (field: HTMLInputElement): boolean =>
  field.name.startsWith('item.') && field.checked && !field.defaultChecked;

const isText = (field: HTMLInputElement | HTMLTextAreaElement): boolean =>
  field instanceof HTMLTextAreaElement || field.type === 'text';

/** Whether somebody is in the middle of writing: a text field has the focus and holds something that was not sent. */
export function isWriting(): boolean {
  const field = document.activeElement;
  const isText = field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text');
  return isText && field.value.trim() !== '' && field.value !== field.defaultValue;
}

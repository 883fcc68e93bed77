// What people fill into the fields of a form, as Slack hands it over.

export const text = (value: string) => ({ type: 'plain_text_input', value });
export const choice = (value: string) => ({
  type: 'static_select',
  selected_option: { value, text: { type: 'plain_text', text: value } },
});
export const choices = (...values: readonly string[]) => ({
  type: 'multi_static_select',
  selected_options: values.map((value) => ({ value, text: { type: 'plain_text', text: value } })),
});
export const date = (value: string) => ({ type: 'datepicker', selected_date: value });
export const instant = (value: string) => ({ type: 'datetimepicker', selected_date_time: Date.parse(value) / 1000 });

/** 国办发〔2020〕53号: one number for questions to any office, around the clock, in every city. */
export const nationalHelpLine = { name: "政务服务便民热线", number: "12345" };

export default definePageConfig({ navigationBarTitleText: "公共租赁住房" });

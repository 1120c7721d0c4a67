export default definePageConfig({ navigationBarTitleText: "查验通知单" });

import type { FirstTexts } from '../catalogue.js';

export const more = () => import('./steps.js');

export const first: FirstTexts = {
  'shell.kryptos': 'Kryptos',
  'shell.back': 'رجوع',
  'shell.close': 'إغلاق',
  'shell.poweredBy': 'مدعوم من Kryptos',
  'shell.language': 'اللغة',
  'shell.sandbox': 'بيئة تجريبية',
  'shell.sandboxMeaning': 'بيانات تجريبية فقط',
  'loading.title': 'جارٍ التحميل',

  'signIn.title': 'اربط حساباتك مع {appName}',
  'signIn.fast': 'إعداد سريع وآمن',
  'signIn.fastMeaning': 'اربط حساباتك ببضع نقرات، وابقَ متحكمًا بها.',
  'signIn.viewOnly': 'وصول للعرض فقط',
  'signIn.viewOnlyMeaning': 'تقرأ Kryptos بياناتك، ولا يمكنها أبدًا تحريك أموالك.',
  'signIn.email': 'البريد الإلكتروني',
  'signIn.continue': 'متابعة',
  'signIn.guest': 'المتابعة كضيف',
  'signIn.or': 'أو',
  'signIn.privacy': 'سياسة الخصوصية',
  'signIn.terms': 'شروط الخدمة',
};

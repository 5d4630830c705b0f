// Words that make a conversation look private, in four languages. Chosen to ask seldom: words of a seller's own trade
// (a hospital as a customer, HR software, invoices, a terminated contract) are left out. The rep adds and removes in the settings.
import type { SensitiveClass } from '../model/off-record.ts';

const list = (words: string): string[] => words.split(/\s*,\s*/).map((word) => word.trim());

export const sensitiveWords: Readonly<Record<SensitiveClass, readonly string[]>> = {
  health: list(`
    chemotherapy, cancer, tumor, tumour, surgery, sick leave, sick note, doctor's appointment,
    medical leave, pregnant, pregnancy, miscarriage, maternity leave, depression, burnout, funeral, bereavement,
    HIV, dialysis, heart attack,
    Chemotherapie, Krebs, Operation am, krankgeschrieben, Krankschreibung, Krankmeldung,
    Arbeitsunfähigkeit, Arbeitsunfähigkeitsbescheinigung, Arzttermin, schwanger, Schwangerschaft, Fehlgeburt,
    Mutterschutz, Elternzeit, Depressionen, Burn-out, Psychotherapie, Beerdigung, Trauerfall, Schwerbehinderung,
    Schlaganfall, Herzinfarkt,
    diagnostic médical, chimiothérapie, tumeur, arrêt maladie, arrêt de travail, certificat médical,
    rendez-vous médical, enceinte, grossesse, fausse couche, congé maternité, dépression, obsèques, décès, AVC,
    diagnóstico médico, quimioterapia, cáncer, cirugía, baja médica, baja por enfermedad, cita médica, embarazada,
    embarazo, aborto espontáneo, baja por maternidad, depresión, funeral, fallecimiento, infarto`),
  hr: list(`
    termination letter, notice of termination, redundancy, severance, severance pay, layoff, layoffs, dismissal,
    disciplinary hearing, written warning, performance improvement plan, harassment, salary review, pay rise, payslip,
    employment contract, letter of resignation,
    Kündigungsschreiben, Aufhebungsvertrag, Abfindung, Abmahnung, betriebsbedingte Kündigung, fristlose Kündigung,
    Arbeitsvertrag, Arbeitszeugnis, Gehaltserhöhung, Gehaltsabrechnung, Lohnabrechnung, Belästigung,     Personalakte, Mobbing,
    lettre de licenciement, licenciement, indemnité de départ, rupture conventionnelle, avertissement disciplinaire,
    harcèlement, augmentation de salaire, bulletin de salaire, fiche de paie, contrat de travail, lettre de démission,
    carta de despido, despido, indemnización por despido, finiquito, amonestación, acoso laboral,
    aumento de sueldo, nómina, contrato de trabajo, carta de renuncia`),
  bank: list(`
    IBAN, bank account, account number, sort code, routing number, credit card, debit card, card number, CVV,
    one-time password, wire transfer details, loan application, mortgage, overdue notice, debt collection, tax return,
    Bankverbindung, Kontonummer, Bankleitzahl, Kreditkarte, Kreditkartennummer, Kontoauszug, Lastschriftmandat,
    Darlehen, Baufinanzierung, Mahnbescheid, Inkasso, Pfändung, Steuerbescheid, Steuererklärung,
    compte bancaire, coordonnées bancaires, carte bancaire, carte de crédit, numéro de carte, relevé de compte,
    prêt immobilier, recouvrement, avis d'imposition,
    cuenta bancaria, número de cuenta, tarjeta de crédito, tarjeta de débito, número de tarjeta, extracto bancario,
    préstamo hipotecario, hipoteca, cobro de deudas, declaración de la renta`),
};

// More English texts by intent: mails, chat messages, terse and polite ones, with typos, some long. `none` is business without an
// intent of ours: what somebody does, wants or fears. A line is one text.

export const english: Readonly<Record<string, string>> = {
  price: `
how much is it
pricing?
Ballpark figure please, I don't need a formal quote yet.
Hi Jo, thanks for the demo, the team liked it. Before we go further I have to know what we are looking at in money terms. We are 120 people, 30 of whom would use it daily. Could you put a number on that?
Honestly we were expecting something in the region of 15k, not 42k.
What's the damage for 12 months?
Can you knock something off if we sign before the end of the month?
is there a free tier for charities or do we pay full
Our board approved 30,000 for this and not a cent more.
I ran your numbers past our controller and she nearly fell off her chair.
Do you bill monthly or annually, and in which currency?
Would you consider splitting the payments over two fiscal years?
Whats the prcie for 25 seats?
Any chance of a better deal for a multi-year commitment?
The renewal came in 18% up on last year. I need to understand why and what you can do.
How are overages charged when we go above our volume?
We can't afford the full package. Is there something smaller?
My boss asked me what we would get back for the money, hard figures please.
How quickly does this pay for itself?
Please send the updated proposal with the discounted rate that we discussed on the phone.
Is training part of the package or an extra charge?
Your list price is public, but what do customers of our size really pay?
It is too dear for what it does.
We'd need it at half that to make it work for a school.
Could you break the total down by module?
Does adding read-only users cost anything?
Money is tight this year, so we have to justify every subscription.
Purchasing wants three price points: basic, standard and premium.
What is included at that rate, and what would come on top?
If we cut the number of licences to 20, where do we land?
The CFO signed off on the spend provided you hold last year's rates.
Do you have a calculator so I can work out the savings myself?
We lost a lot of money last year, an investment like this has to earn itself back in six months.
Is VAT included in your estimate?
How do the costs compare if we run it for five years?
There is a gap between your offer and our limit of about 8 percent. Can we meet in the middle?
Can we get an early payment reduction?
What would a per-site flat rate look like?
`,
  security: `
Is it encrypted?
who can see our data
GDPR compliant?
Our infosec team has to sign this off. They want to know about encryption, key handling and your last pen test.
Hi Martin, our privacy officer stopped the rollout because nobody could tell her where recordings are kept and for how long. Can you help?
Do you sell or share customer information with third parties?
We had a ransomware case in March so everyone here is nervous about new tools. How do you protect backups?
What happens to our records if we leave?
Please confirm whether staff outside Europe can log in to our environment.
Do you have SOC2 or ISO certification?
are you hipaa complient
Can admins read private messages?
How do you handle a data subject asking to be forgotten?
Our legal people want a DPA signed before any trial starts.
Which sub-processors touch personal information?
I am worried about employees' personal details ending up in an AI model.
Does the tool support MFA and role based permissions?
We need an audit trail of who looked at what.
Is our content used to train anything?
Where physically are the servers? It must not be the US.
Has there ever been a breach at your company? What did you learn from it?
Our hospital handles patient data, so I have to understand how access is restricted.
Do you carry out background checks on engineers with production access?
Can we hold our own encryption keys?
How long do you keep logs and who may view them?
The union will object if this can be used to watch individual workers.
Before we connect anything to our network the CISO needs to review your architecture from a risk point of view.
Is there a bug bounty or another way to report vulnerabilities?
We're a bank. The regulator expects proof that outsourced services are controlled.
Do you delete the files right after processing?
What about consent of the people who are recorded?
Can you show us that tenants are kept apart from each other?
A colleague clicked on a fake login page last week. Would your product have stopped it?
How are passwords stored?
Please share your information security policy.
`,
  competitor: `
we already use Nimbusly
Why you and not Corvanta?
How do you stack up against the others?
We're quite happy with what we have from Tarnwell to be honest.
Hi Eva, short update: the committee also saw Orbello last Friday and was impressed by the reporting. What would you say to that?
Another supplier promised us the same for less.
You're one of three in the race. Why should we pick you?
Our current partner has been with us for nine years, I don't see a reason to change.
I've used Pexlo in my old job and it was fine. What is different here?
Do you have a battle-tested comparison with Zentrix?
How hard is it to move over from Dralo?
Our contract with the incumbent runs out in June and we are looking around.
They told us you don't do multi-site. Is that right?
The other bidder has more references in our region.
We built our own tool. What would yours do better?
Everyone in our sector buys from Kestrel, so you'd have to convince us.
Do many customers come to you from Halbrook?
We decided to go with a different company this time, sorry.
The rival product has a nicer mobile app.
What would we lose if we replaced Vintra with you?
Isn't that the same thing Lumora does?
I got a pitch from your main rival yesterday, and they claim you are behind in AI.
Microsoft gives us something similar as part of our licence.
We tested Arbello against you and it won on speed.
Who do you see as your strongest competitor and where are they better?
Someone on our team swears by Plexor.
We switched away from you two years ago, what has changed since?
Would you replace what we have from Tessil or sit next to it?
A competitor of yours is offering to migrate us for nothing.
We'd rather stay with our existing provider.
What do analysts say about you compared with the leaders in this market?
Is there a customer who left Quantro for you and would talk to us?
`,
  timing: `
not now
Next year maybe.
Circle back in Q3 please
We are in the middle of a reorganisation, so this has to wait.
Hi Sam, I have not forgotten you. Everything is on hold until the new budget round in autumn, and our IT is tied up with a migration until then. Could you get back to me in September?
How soon could you begin?
When would we be up and running?
It has to be live before the summer season, otherwise there is no point.
Our deadline moved forward by three weeks.
Let's park this for a while.
no bandwidth this quarter sorry
The decision will be made at the end of January.
We are too busy with year-end closing to look at anything.
If the order is placed today, when will it be delivered?
How long does onboarding usually take?
I'm on parental leave from May, my successor will decide afterwards.
There's a hiring freeze and every project has been pushed back.
The auditors come in November, everything needs to be in place by then.
What does a realistic project plan look like, week by week?
We would like to begin in small steps after Easter.
Is it possible to get this done within ten days?
The merger closes in the spring, nothing new gets started until then.
Our steering group only meets every two months, the next time in October.
It got delayed again, the new date is the 1st of March.
Can we speed this up? The board wants results before the annual meeting.
It's the wrong moment, ask me again after the fair.
When is the latest that we can sign to make the launch?
Are there resources on your side to start straight away?
We have other priorities at the moment.
The pilot ends on the 30th, what happens then and when do we need to decide?
Two of my people are leaving, I can't take on anything new right now.
By when do you need our answer?
The old system is switched off on 31 December, so there is a hard stop.
`,
  technical: `
Do you have an API?
does it work with Outlook
Which file types can it read?
Hi team, we're stuck: the webhook fires twice for each record and the second call fails with a 409. What are we doing wrong?
Can it run on Linux?
How does your product talk to our ERP?
Is there a limit on the number of rows in an import?
What happens if the connection drops in the middle of an upload?
Our tablets are Android 9, is that still good enough?
Does the sensor work below minus 40 degrees?
Can we write our own rules or do we need your engineers for that?
Do you support SCIM provisioning and custom attributes?
How accurate is the forecast when there are only six months of history?
We want to pull the numbers into Power BI. How?
Is the model updated on the fly or retrained overnight?
Can two people edit the same sheet at once?
cant get the plugin to load, it says module not found
What throughput can one node handle?
How many devices fit on one base station and what distance is possible between them?
Does it handle multiple languages, including right-to-left ones?
Can I undo a bulk change?
Which database engine do you use underneath?
How do I map our product codes onto yours?
Does the scanner read damaged barcodes?
We use GitLab and Terraform. Will your agent run in our pipeline?
Where do I set the retry interval?
Is there a sandbox to try calls against?
Can the dashboards be embedded in our portal?
How is versioning done when a document is changed by several departments?
What are the hardware requirements for a site with 300 cameras?
Will it slow down our web shop?
Can it be used without a network connection, on a ship for instance?
How does it recognise duplicates?
Does your app sync both ways with our calendar?
What is the latency between measurement and alarm?
Do fields that we add ourselves show up in reports?
`,
  rfp: `
RFP attached
Please see our tender, closing date 14 May
Kindly fill in columns C to F of the spreadsheet.
Dear Sir or Madam, we invite you to submit an offer for the supply of a fleet management solution. The documents can be found on our procurement portal. Questions may be asked in writing until the 3rd.
Your submission is missing the signed declaration in annex 4.
Could you answer the 80 questions in the vendor questionnaire?
We are issuing a request for proposals next week and would like to have you on the list.
The scoring is 60% quality and 40% price.
Are you going to bid?
Please state for every item whether you comply, partly comply or do not comply.
Bids received after noon will be excluded.
Reference projects of similar scope have to be named in the form.
Do you accept the terms of our public procurement procedure?
Clarification no. 7: the contract period is four years with an option.
You have been invited to the second round, please bring your presentation for the panel.
We regret to inform you that your bid was not selected.
Lot 2 covers maintenance, lot 3 training. You may tender for one or both.
Supplier qualification: please upload your certificates and the self assessment.
We need your response to the RFI by Friday.
The due diligence list has 140 points, can you return it completed next week?
The specification has been corrected, see amendment 2 on page 17.
Please acknowledge receipt of the invitation to tender.
All mandatory criteria in section 3 must be met for your offer to be considered.
Our purchasing team runs a formal selection with a shortlist of four vendors, the questionnaire follows tomorrow.
The answers in your questionnaire do not fit into the cells, please resend.
May subcontractors be named later in the tender process?
Is an electronic signature enough for the bid?
The evaluation committee asks you to explain your answer to requirement 4.12.
Your proposal must not exceed 30 pages including the annexes.
Please provide three references, the latest balance sheet and the signed code of conduct with your offer.
`,
  introduction: `
Hi, what do you guys do?
Thanks for connecting! Happy to hear more about your company.
Who are you and how did you get my name?
Tell me more
I'm the new operations director at Fallow & Pike and am getting to know the vendors we work with.
Hello Anna, we met briefly at the packaging fair. You mentioned that you help firms like ours, and I would like to learn how. Do you have twenty minutes for a first conversation?
I came across your post and found it interesting. What does your product actually do?
A former colleague suggested that I talk to you.
Could you send me some general material about your services?
I have heard of you but I am not sure what you offer.
Is there a brochure or a short video that explains it?
My predecessor was in touch with you. I have taken over and know nothing about it, could you bring me up to date?
Do you work with companies in our line of business?
We are a start-up of eight people, are you the right address for us?
Let me introduce you to Priya, who is in charge of logistics on our side.
Saw you at the conference in Leeds, great talk. I'd love to understand what is behind it.
Who in your team covers Scotland?
Just exploring at this stage, what would be a good place to start reading?
I'd be glad to have an intro chat.
Pleased to e-meet you! Stefan tells me you know everything about cold stores.
Nice to be in touch. What kind of customers do you usually help?
We don't know each other yet. I run purchasing for a group of clinics.
Interested to see a demo and get a feeling for it.
I have no idea about this subject, can you explain it in plain words?
Sounds interesting, could you tell me a little about yourselves?
I signed up for your newsletter and now I'd like to talk to somebody.
Which of your colleagues should I speak to about retail?
I am researching options for my boss. Where can I find an overview?
My name is Olu, I joined the team two weeks ago and will be your contact from now on.
`,
  chatter: `
ok thanks!
Great, talk soon
👍
Thank you so much for lunch, it was lovely to see you both.
Tuesday at 10 works for me.
Sorry, running five minutes late!
Happy birthday, have a wonderful day!
Hope your little one is feeling better.
I'm out of the office until Monday.
Can we do three o'clock instead?
Got it, cheers.
Safe travels and see you in Porto.
What a game last night!
Haha, exactly.
Please use my new mobile number from now on.
The dial-in does not work for me, could you resend the link?
Will forward this to my colleague. Best, Tim
Merry Christmas to you and the whole team.
I've moved the invite to Wednesday.
Lovely weather here for once, we're off to the lake.
No worries, take your time.
I lost your attachment, could you send the mail again?
Congrats on the new job, well deserved!
Thx for the quick answer
The invoice went to the wrong address, please send it to our accounts department.
Please quote PO 88213 on all documents from now on.
Our company name has changed, kindly update it on your invoices.
Which platform does your train arrive at?
I'll bring the coffee.
Sounds good to me.
My flight was cancelled, can we talk by phone instead?
Welcome back from your holidays, I hope you had a good rest.
Sorry for the slow reply, it has been a crazy week.
Have a nice weekend.
Could you confirm the meeting room for tomorrow?
I have been off sick, just catching up with my inbox.
Thank you, that answers my question.
We have paid the reminder yesterday, please check your account.
`,
  none: `
We lose about six pallets of yoghurt a week because a door stays open somewhere.
Our nurses spend two hours a shift on paperwork.
The sales team does not update the records, so the forecast is wrong every month.
Customers leave after the first year and we have no idea why.
Half of our alarms are false and people have stopped looking at them.
We ship to 40 countries and every one has its own forms.
New joiners need nine months until they bring in their first order.
Our machines stand still for twelve hours a month and nobody can say what the reason is.
The factory in Brno is struggling with scrap.
Returns are killing us, every third parcel comes back.
Patients wait four weeks for an appointment.
We publish a lot of content but hardly anyone reads it.
Drivers are hard to find and the good ones leave.
I would like our agents to answer mails faster.
We want to reduce food waste in our canteens.
Most of the work is copying numbers from one sheet to another.
Our field engineers never know which part to take along.
Since the merger we have three systems for the same thing.
My people are good at selling but bad at following up.
Energy use in the old building is through the roof.
We are growing faster than our warehouse can take.
Students drop out after the second semester.
The quality of the images differs from clinic to clinic.
We need better visibility of what is going on in the plants.
Our website gets visitors but they do not leave a trace.
In the last audit they found gaps in our cold chain records.
Teams in Asia and Europe work on the same cases without knowing of each other.
We run about 400 tests a night and a third of them fail at random.
Complaints go up every winter.
The approach you described in your article is close to what we do in our shops.
Right now every branch plans its own staff, which leads to gaps on Saturdays.
Our engineers wait forty minutes for every build.
We are opening eleven stores next season and need to train the staff.
I liked the case study about the dairy, ours is a similar story.
`,
};

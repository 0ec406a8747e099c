// Small exports of the tools whose mappings ship, under the column names that the tools give them; the values are made up.

export type ToolExport = {
  readonly mapping: string
  readonly files: Readonly<Record<string, string>>
  /** Facts by resource after an import, as far as they matter; each in the order of its external id. */
  readonly facts: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>
  /** Rows refused, by kind. */
  readonly rejected: Readonly<Record<string, number>>
}

export const TOOL_EXPORTS: readonly ToolExport[] = [
  {
    mapping: 'stripe-subscriptions',
    files: {
      'subscriptions.csv': `id,Customer ID,Customer Description,Customer Email,Plan,Product,Quantity,Currency,Interval,Amount,Status,Created (UTC),Start (UTC),Current Period Start (UTC),Current Period End (UTC),Trial Start (UTC),Trial End (UTC),Application Fee Percent,Coupon,Tax Percent,Canceled At (UTC),Ended At (UTC),Customer Name,Cancellation Reason
sub_1,cus_A,Harbour,ops@harbour.example,price_team,prod_1,12,usd,month,19.99,active,2025-03-01 09:30,2025-03-01 09:30,2026-06-01 09:30,2026-07-01 09:30,,,,,,,,Harbour Foods,
sub_2,cus_A,Harbour,ops@harbour.example,price_addon,prod_2,1,usd,year,500.00,active,2025-09-15 12:00,2025-09-15 12:00,2025-09-15 12:00,2026-09-15 12:00,,,,,,2026-06-10 08:00,,Harbour Foods,cancellation_requested
sub_3,cus_B,,pay@summit.example,price_team,prod_1,3,jpy,month,1500,canceled,2025-01-10 00:00,2025-01-10 00:00,2026-01-10 00:00,2026-02-10 00:00,,,,,,2026-01-20 00:00,2026-02-10 00:00,,
sub_4,cus_C,Cobalt,,price_team,prod_1,5,usd,month,19.99,trialing,2026-06-25 00:00,2026-06-25 00:00,2026-06-25 00:00,2026-07-25 00:00,2026-06-25 00:00,2026-07-25 00:00,,,,,,Cobalt,
sub_5,cus_D,Ember,,price_team,prod_1,2,usd,month,10.00,active,2026-04-01 00:00,2026-04-01 00:00,2026-06-15 00:00,2026-07-15 00:00,2026-04-01 00:00,2026-04-15 00:00,,,,,,Ember,
sub_6,cus_D,Ember,,price_team,prod_1,2,usd,quarter,10.00,active,2026-04-01 00:00,2026-04-01 00:00,2026-06-15 00:00,2026-07-15 00:00,,,,,,,,Ember,
`,
    },
    facts: {
      accounts: [
        { externalId: 'cus_A', name: 'Harbour Foods' },
        { externalId: 'cus_B', name: 'pay@summit.example' },
        { externalId: 'cus_C', name: 'Cobalt' },
        { externalId: 'cus_D', name: 'Ember' },
      ],
      subscriptions: [
        {
          externalId: 'sub_1',
          arrMinor: 287856,
          currency: 'USD',
          seats: 12,
          startsOn: '2025-03-01',
          termMonths: 1,
        },
        { externalId: 'sub_2', arrMinor: 50000, termMonths: 12, endedOn: null },
        { externalId: 'sub_3', arrMinor: 54000, currency: 'JPY', endedOn: '2026-02-10' },
        { externalId: 'sub_5', arrMinor: 24000, startsOn: '2026-04-15' },
      ],
      'renewal-facts': [{ externalId: 'sub_2:notice', dueOn: '2026-09-15', noticeOn: '2026-06-10' }],
    },
    rejected: { 'subscriptions unreadable': 1 },
  },
  {
    mapping: 'hubspot',
    files: {
      'companies.csv': `"Record ID","Company name","Company owner","Create Date","Phone Number","Last Activity Date","City","Country/Region","Industry","Lifecycle Stage"
"8100000001","Harbour Foods","Amara Obi","2024-03-01 09:30","","2026-06-01 10:00","Hamburg","Germany","Food Production","Customer"
"8100000002","Summit Rail","Amara Obi","2024-05-01 09:30","","","Bern","Switzerland","Transportation/Trucking/Railroad","Customer"
"8100000003","Never Signed","Jo Lind","2026-05-01 09:30","","","Oslo","Norway","","Lead"
"8100000004","Cobalt, Ltd","","2025-05-01 09:30","","","Leeds","United Kingdom","","Customer"
`,
      'deals.csv': `"Record ID","Deal Name","Deal Stage","Close Date","Create Date","Deal owner","Pipeline","Amount","Currency","Associated Company (Primary)","Associated Company IDs (Primary)"
"91","Harbour 2024","Closed Won","2024-04-01","2024-03-02 10:00","Amara Obi","Sales Pipeline","12000.00","EUR","Harbour Foods","8100000001"
"92","Harbour renewal","Closed Won","2025-04-01 10:15","2025-02-02 10:00","Amara Obi","Sales Pipeline","14400.50","EUR","Harbour Foods","8100000001"
"93","Summit","Contract Sent","2026-08-01","2026-05-02 10:00","Amara Obi","Sales Pipeline","9000","EUR","Summit Rail","8100000002"
"94","Cobalt","Closed Won","2025-05-31","2025-05-02 10:00","","Sales Pipeline","1500000","JPY","Cobalt, Ltd","8100000004"
"95","No company","Closed Won","2025-05-31","2025-05-02 10:00","","Sales Pipeline","100","EUR","",""
`,
    },
    facts: {
      people: [{ externalId: 'amara_obi', name: 'Amara Obi' }, { externalId: 'jo_lind' }],
      accounts: [
        { externalId: '8100000001', name: 'Harbour Foods', segment: 'food_production' },
        { externalId: '8100000002', segment: 'transportation_trucking_railroad' },
        { externalId: '8100000004', name: 'Cobalt, Ltd', csm: null, segment: null },
      ],
      subscriptions: [
        {
          externalId: '91',
          arrMinor: 1200000,
          currency: 'EUR',
          startsOn: '2024-04-01',
          endsOn: '2025-04-01',
        },
        { externalId: '92', arrMinor: 1440050, startsOn: '2025-04-01', endsOn: '2026-04-01' },
        {
          externalId: '94',
          arrMinor: 1500000,
          currency: 'JPY',
          startsOn: '2025-05-31',
          endsOn: '2026-05-31',
        },
      ],
    },
    rejected: { 'subscriptions refused_account': 1 },
  },
  {
    mapping: 'salesforce',
    files: {
      'Account.csv': `"Id","IsDeleted","Name","Type","Industry","NumberOfEmployees","OwnerId","CreatedDate"
"001A00000000001AAA","0","Harbour Foods","Customer - Direct","Food & Beverage","120","005A00000000001AAA","2024-03-01 09:30:00"
"001A00000000002AAA","0","Summit Rail","Prospect","Transportation","80","005A00000000001AAA","2024-03-01 09:30:00"
"001A00000000003AAA","1","Gone","Customer - Direct","","","005A00000000001AAA","2024-03-01 09:30:00"
"001A00000000004AAA","0","Cobalt","Customer - Channel","","","005A00000000002AAA","2025-03-01T09:30:00.000Z"
`,
      'Opportunity.csv': `ID,ACCOUNTID,NAME,STAGENAME,AMOUNT,CLOSEDATE,ISDELETED,CURRENCYISOCODE
006A00000000001AAA,001A00000000001AAA,Harbour 2025,Closed Won,12000.0,2025-04-01,false,EUR
006A00000000002AAA,001A00000000001AAA,Harbour renewal,Closed Won,14400.5,2026-04-01T00:00:00.000Z,false,EUR
006A00000000003AAA,001A00000000004AAA,Cobalt,Closed Lost,500,2026-04-01,false,EUR
006A00000000004AAA,001A00000000002AAA,Summit,Closed Won,500,2026-04-01,false,EUR
006A00000000005AAA,001A00000000004AAA,Cobalt odd,Closed Won,10.123,2026-04-01,false,EUR
`,
    },
    facts: {
      people: [{ externalId: '005A00000000001AAA' }, { externalId: '005A00000000002AAA' }],
      accounts: [
        { externalId: '001A00000000001AAA', name: 'Harbour Foods', segment: 'food_beverage' },
        { externalId: '001A00000000004AAA' },
      ],
      subscriptions: [
        { externalId: '006A00000000001AAA', arrMinor: 1200000, startsOn: '2025-04-01', endsOn: '2026-04-01' },
        { externalId: '006A00000000002AAA', arrMinor: 1440050, startsOn: '2026-04-01' },
      ],
    },
    rejected: { 'subscriptions refused_account': 1, 'subscriptions unreadable': 1 },
  },
  {
    mapping: 'zendesk-tickets',
    files: {
      'tickets.csv': `Summation column,Id,Requester,Requester id,Requester external id,Requester email,Requester domain,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Assigned at,Organization,Due date,Initially assigned at,Solved at,Resolution time,Satisfaction Score,Group stations,Assignee stations,Reopens,Replies,First reply time in minutes
1,4001,Dana Haas,99,,dana@harbour.example,harbour.example,Dana Haas,Kim,Support,"Invoices, late",billing,Closed,High,Mail,Incident,2026-06-01 09:00,2026-06-02 10:00,2026-06-01 09:05,Harbour Foods,,2026-06-01 09:05,2026-06-02 09:00,24,Good,1,1,0,2,45
1,4002,Dana Haas,99,,dana@harbour.example,harbour.example,Dana Haas,Kim,Support,Export broken,,Open,Urgent,Web,Problem,2026-06-20 09:00,2026-06-28 10:00,2026-06-20 09:05,Harbour Foods,,2026-06-20 09:05,2026-06-25 09:00,120,Offered,1,1,2,4,
1,4003,Jo,98,,jo@summit.example,summit.example,Jo,-,Support,How to,,Solved,-,Mail,Question,2026-06-10 08:00,2026-06-10 10:00,,Summit Rail,,,2026-06-10 09:30,2,Bad,1,0,,1,30
1,4004,Nobody,97,,n@example.com,example.com,Nobody,-,Support,Spam,,Solved,Low,Mail,,2026-06-10 08:00,2026-06-10 10:00,,-,,,2026-06-10 09:30,2,Not Offered,1,0,,1,30
1,4005,Jo,98,,jo@summit.example,summit.example,Jo,-,Support,When,,Open,Low,Mail,,10/06/2026 08:00,,,Summit Rail,,,,,,1,0,,1,30
`,
    },
    facts: {
      accounts: [{ externalId: 'Harbour Foods' }, { externalId: 'Summit Rail' }],
      tickets: [
        {
          externalId: '4001',
          priority: 'high',
          subject: 'Invoices, late',
          firstResponseAt: '2026-06-01T09:45:00.000Z',
          resolvedAt: '2026-06-02T09:00:00.000Z',
          csat: 5,
        },
        {
          externalId: '4002',
          priority: 'urgent',
          resolvedAt: null,
          reopenedCount: 2,
          csat: null,
          firstResponseAt: null,
        },
        { externalId: '4003', priority: 'normal', csat: 1 },
      ],
    },
    rejected: { 'tickets unreadable': 1 },
  },
  {
    mapping: 'intercom-contacts',
    files: {
      'contacts.csv': `Name,Email,Phone,User ID,First Seen (PST),Signed up (PST),Last seen (PST),Web sessions,Job Title,Company name,Company ID,Company last seen (PST),People,Plan
Dana Haas,Dana@Harbour.example,,u1,2025-03-01 09:30:00,2025-03-01 09:30:00,2026-06-30 09:30:00,120,Head of Ops,Harbour Foods,harbour,2026-06-30 09:30:00,2,team
Ole Berg,ole@harbour.example,,u2,2025-04-01 09:30:00,2025-04-01 09:30:00,2026-06-29 09:30:00,20,,Harbour Foods,harbour,2026-06-30 09:30:00,2,team
A Lead,lead@example.com,,,2026-06-01 09:30:00,,,1,,,,,,
Jo Lind,jo@summit.example,,,2025-04-01 09:30:00,2025-04-01 09:30:00,2026-06-29 09:30:00,20,,Summit Rail,summit,2026-06-30 09:30:00,1,team
Odd,not-an-address,,u4,2025-04-01 09:30:00,,,1,,Summit Rail,summit,,1,team
`,
    },
    facts: {
      accounts: [
        { externalId: 'harbour', name: 'Harbour Foods' },
        { externalId: 'summit', name: 'Summit Rail' },
      ],
      stakeholders: [
        { externalId: 'jo@summit.example', productUserIds: [] },
        {
          externalId: 'u1',
          name: 'Dana Haas',
          email: 'dana@harbour.example',
          title: 'Head of Ops',
          productUserIds: ['u1'],
        },
        { externalId: 'u2', title: null },
      ],
    },
    rejected: { 'stakeholders refused_email': 1 },
  },
  {
    mapping: 'delighted-nps',
    files: {
      'survey_responses.csv': `id,person,survey_type,score,comment,permalink,created_at,updated_at,person_properties[customer_id]
5435,33,nps,9,"All the love, really",https://app.delighted.com/r/5435,1780304400,1780304400,harbour
5436,34,nps,3,,https://app.delighted.com/r/5436,1780390800,1780390800,summit
5437,35,csat,5,,https://app.delighted.com/r/5437,1780390800,1780390800,summit
5438,36,nps,10,,https://app.delighted.com/r/5438,1780390800,1780390800,
5439,37,nps,11,,https://app.delighted.com/r/5439,1780390800,1780390800,summit
`,
    },
    facts: {
      accounts: [{ externalId: 'harbour' }, { externalId: 'summit' }],
      surveys: [
        {
          externalId: '5435',
          kind: 'nps',
          score: 9,
          words: 'All the love, really',
          occurredAt: '2026-06-01T09:00:00.000Z',
        },
        { externalId: '5436', score: 3 },
      ],
    },
    rejected: { 'surveys refused_score': 1 },
  },
]

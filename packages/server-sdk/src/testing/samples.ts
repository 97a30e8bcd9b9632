import type { Holdings, LinkedAccountPage, UserInfo } from '@kryptos_connect/protocol';

export const session = {
  has_valid_session: true,
  user_id: 'uuid-user-123',
  workspace_id: 'uuid-workspace-456',
  workspace_name: 'My Workspace',
  granted_scopes: 'openid portfolios:read',
  grant_id: 'cgrant_abc123',
};

export const exchanged = {
  access_token: 'cat_abc123xyz789',
  grant_id: 'cgrant_abc123xyz789',
  token_type: 'Bearer',
  expires_in: 473040000,
  scope: 'openid portfolios:read',
  workspace_id: 'uuid-workspace-123',
};

export const grant = (grant_id: string) => ({
  grant_id,
  workspace_id: 'uuid-workspace-123',
  scopes: 'openid portfolios:read',
  created_at: '2024-01-15T10:00:00Z',
  expires_at: '2039-01-15T10:00:00Z',
});

export const holdings: Holdings = {
  holdings: [],
  summary: {
    totalValue: 0,
    totalValueExact: '0',
    totalCostBasis: 0,
    totalCostBasisExact: '0',
    totalUnrealizedPnL: 0,
    totalUnrealizedPnLExact: '0',
    roiPercentage: 0,
    total24hrChange: 0,
    total24hrChangeExact: '0',
  },
  user_id: 'uuid-user-123',
  timestamp: '2024-01-28T10:30:00Z',
};

export const userinfo: UserInfo = {
  message: 'User info retrieved',
  userInfo: { sub: 'uuid-user-123' },
  scopes: ['openid'],
};

export const integrations: LinkedAccountPage = {
  integrations: [],
  pagination: { page: 2, pageSize: 10, totalCount: 0, hasNextPage: false, hasPreviousPage: true },
  user_id: 'uuid-user-123',
  timestamp: '2024-01-28T10:30:00Z',
};
